package io.astratrade.gateway.ws.feed;

import io.astratrade.gateway.proxy.Upstream;
import io.astratrade.gateway.ws.subscription.Channel;
import io.astratrade.platform.channel.ChannelSource.Poll;
import io.astratrade.platform.channel.ChannelType;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The feed of each type of channel, for one event loop. */
public final class Feeds {
    private final Vertx vertx;
    private final SourceReader reader;
    private final String redisUri;
    private final Map<ChannelType, Feed> byType = new HashMap<>();
    private final Map<ChannelType.Listing, Listing> listings = new HashMap<>();

    /** @param every the period of a polled type */
    public Feeds(
            Vertx vertx,
            Upstream upstream,
            String redisUri,
            List<ChannelType> types,
            Function<ChannelType, Duration> every) {
        this.vertx = vertx;
        this.reader = new SourceReader(upstream);
        this.redisUri = redisUri;
        Map<String, EventFeed> followed = new HashMap<>();
        types.forEach(type -> byType.put(
                type,
                type.source() instanceof Poll poll
                        ? listed(type, new PolledFeed(vertx, reader, type.service(), poll, every.apply(type)))
                        : listed(
                                type,
                                followed.computeIfAbsent(type.service(), this::events)
                                        .following(type))));
    }

    private EventFeed events(String service) {
        return new EventFeed(vertx, reader, redisUri, service);
    }

    private Feed listed(ChannelType type, Feed feed) {
        if (type.listing() == null) {
            return feed;
        }
        Listing listing = listings.computeIfAbsent(
                type.listing(), list -> new Listing(() -> reader.items(type.service(), list.path(), list.field())));
        return new ListedFeed(listing, feed);
    }

    public Feed of(Channel channel) {
        return byType.get(channel.type());
    }
}
