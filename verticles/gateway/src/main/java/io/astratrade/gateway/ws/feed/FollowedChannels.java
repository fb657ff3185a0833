package io.astratrade.gateway.ws.feed;

import io.astratrade.codec.event.Event;
import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.platform.channel.ChannelSource.Follow;
import io.astratrade.platform.channel.EventRendering;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The subscribed channels of one followed type, by argument or owner. */
final class FollowedChannels implements Feed, EventRendering.Audience {
    private final Vertx vertx;
    private final SourceReader reader;
    private final EventFeed events;
    private final Follow source;
    private final Map<String, ChannelSubscribers> byKey = new HashMap<>();
    private EventRendering rendering;

    FollowedChannels(Vertx vertx, SourceReader reader, EventFeed events, Follow source) {
        this.vertx = vertx;
        this.reader = reader;
        this.events = events;
        this.source = source;
    }

    Follow source() {
        return source;
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    @Override
    public void add(Subscription subscription) {
        ChannelSubscribers subscribers = byKey.computeIfAbsent(
                subscription.key(), key -> new ChannelSubscribers(vertx, reader, subscription.channel(), source));
        subscribers.add(subscription);
        events.begin(subscribers, subscription);
    }

    @Override
    public void remove(Subscription subscription) {
        byKey.computeIfPresent(
                subscription.key(), (key, subscribers) -> subscribers.remove(subscription) ? null : subscribers);
        events.left();
    }

    /** Forgets what was rendered before a tail began. */
    void begin() {
        rendering = source.rendering().get();
    }

    void show(Event event) {
        if (!byKey.isEmpty()) {
            rendering.render(event, this);
        }
    }

    @Override
    public void show(String key, Supplier<String> data) {
        ChannelSubscribers subscribers = byKey.get(key);
        if (subscribers != null) {
            subscribers.update(data.get());
        }
    }

    void restart() {
        List.copyOf(byKey.values()).forEach(ChannelSubscribers::restart);
    }

    void interrupt() {
        List.copyOf(byKey.values()).forEach(ChannelSubscribers::interrupt);
    }
}
