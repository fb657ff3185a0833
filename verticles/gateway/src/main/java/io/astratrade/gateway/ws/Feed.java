package io.astratrade.gateway.ws;

/** Where what a channel shows comes from; works only while there is a subscriber. */
interface Feed {
    /** The subscription gets a snapshot, then updates; or is refused. */
    void add(Subscription subscription);

    void remove(Subscription subscription);
}
