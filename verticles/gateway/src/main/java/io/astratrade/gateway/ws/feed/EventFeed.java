package io.astratrade.gateway.ws.feed;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventType;
import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.platform.channel.ChannelSource.Follow;
import io.astratrade.platform.channel.ChannelType;
import io.astratrade.platform.events.stream.StreamTail;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The followed channels of one service, on one tail of the streams that they are rendered from. */
final class EventFeed implements StreamTail.Listener {
    private final Vertx vertx;
    private final SourceReader reader;
    private final String redisUri;
    private final String service;
    private final List<FollowedChannels> followed = new ArrayList<>();
    private final Set<String> streams = new LinkedHashSet<>();
    private StreamTail tail;
    private boolean live;
    private boolean away;

    EventFeed(Vertx vertx, SourceReader reader, String redisUri, String service) {
        this.vertx = vertx;
        this.reader = reader;
        this.redisUri = redisUri;
        this.service = service;
    }

    /** The feed of one more type. */
    Feed following(ChannelType type) {
        FollowedChannels channels = new FollowedChannels(vertx, reader, this, (Follow) type.source());
        followed.add(channels);
        channels.source().events().forEach(event -> streams.add(EventType.of(event).stream()));
        return channels;
    }

    /** Lets a new subscriber begin as soon as nothing is missed any more. */
    void begin(ChannelSubscribers subscribers, Subscription subscription) {
        if (tail == null) {
            followed.forEach(FollowedChannels::begin);
            tail = StreamTail.open(vertx, redisUri, "websocket-" + service, List.copyOf(streams), this);
        } else if (live) {
            subscribers.load();
        } else if (away) {
            subscription.interrupt();
        }
    }

    /** Stops when no channel has a subscriber. */
    void left() {
        if (tail != null && followed.stream().allMatch(FollowedChannels::isEmpty)) {
            tail.close();
            tail = null;
            live = false;
            away = false;
        }
    }

    @Override
    public void live() {
        live = true;
        away = false;
        followed.forEach(FollowedChannels::restart);
    }

    @Override
    public void interrupted() {
        live = false;
        away = true;
        followed.forEach(FollowedChannels::interrupt);
    }

    @Override
    public void events(List<Envelope> events) {
        events.forEach(event -> followed.forEach(channels -> channels.show(event.data())));
    }
}
