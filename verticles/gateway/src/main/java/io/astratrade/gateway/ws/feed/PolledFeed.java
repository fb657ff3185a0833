package io.astratrade.gateway.ws.feed;

import io.astratrade.gateway.ws.subscription.Channel;
import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.platform.channel.ChannelSource.Poll;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The channels of one type whose state is read periodically: one poller per path of the service. */
final class PolledFeed implements Feed {
    private final Vertx vertx;
    private final SourceReader reader;
    private final String service;
    private final Poll source;
    private final Duration every;
    private final Map<String, Poller> pollers = new HashMap<>();

    PolledFeed(Vertx vertx, SourceReader reader, String service, Poll source, Duration every) {
        this.vertx = vertx;
        this.reader = reader;
        this.service = service;
        this.source = source;
        this.every = every;
    }

    @Override
    public void add(Subscription subscription) {
        pollers.computeIfAbsent(path(subscription), path -> new Poller(vertx, every, source(subscription.channel())))
                .add(subscription);
    }

    @Override
    public void remove(Subscription subscription) {
        pollers.computeIfPresent(path(subscription), (path, poller) -> poller.remove(subscription) ? null : poller);
    }

    private String path(Subscription subscription) {
        return subscription.channel().path(source.path());
    }

    private Supplier<Future<Map<String, String>>> source(Channel channel) {
        String path = channel.path(source.path());
        return source.itemField() == null
                ? () -> reader.whole(service, path).map(state -> Map.of(channel.argument(), state))
                : () -> reader.items(service, path, source.itemField());
    }
}
