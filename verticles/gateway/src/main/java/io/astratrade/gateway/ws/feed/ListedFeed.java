package io.astratrade.gateway.ws.feed;

import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.gateway.ws.subscription.WsError;
import java.util.HashSet;
import java.util.Set;

/** A feed that is not bothered with subscriptions to what does not exist. */
final class ListedFeed implements Feed {
    private final Listing listing;
    private final Feed feed;
    private final Set<Subscription> undecided = new HashSet<>();

    ListedFeed(Listing listing, Feed feed) {
        this.listing = listing;
        this.feed = feed;
    }

    /** While the list cannot be read, the feed itself says what is the matter. */
    @Override
    public void add(Subscription subscription) {
        undecided.add(subscription);
        listing.has(subscription.channel().argument()).onComplete(listed -> {
            if (!undecided.remove(subscription)) {
                return;
            }
            if (listed.succeeded() && !listed.result()) {
                subscription.refuse(WsError.WS_UNKNOWN_CHANNEL, "There is no such channel");
            } else {
                feed.add(subscription);
            }
        });
    }

    @Override
    public void remove(Subscription subscription) {
        if (!undecided.remove(subscription)) {
            feed.remove(subscription);
        }
    }
}
