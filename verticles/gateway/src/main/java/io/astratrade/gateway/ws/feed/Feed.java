package io.astratrade.gateway.ws.feed;

import io.astratrade.gateway.ws.subscription.Subscription;

/** The source of one type's channels; works only while there is a subscriber. */
public interface Feed {
    /** Gives the subscription a snapshot, then updates; or refuses it. */
    void add(Subscription subscription);

    void remove(Subscription subscription);
}
