package io.astratrade.gateway.ws;

import java.util.HashSet;
import java.util.Set;

/** A feed about instruments that is not bothered with subscriptions to those that do not exist. */
final class InstrumentFeed implements Feed {
    private final Instruments instruments;
    private final Feed feed;
    private final Set<Subscription> undecided = new HashSet<>();

    InstrumentFeed(Instruments instruments, Feed feed) {
        this.instruments = instruments;
        this.feed = feed;
    }

    /** While the list cannot be read, the feed itself says what is the matter. */
    @Override
    public void add(Subscription subscription) {
        undecided.add(subscription);
        instruments.list(subscription.channel().argument()).onComplete(listed -> {
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
