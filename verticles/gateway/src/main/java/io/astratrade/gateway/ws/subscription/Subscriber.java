package io.astratrade.gateway.ws.subscription;

/** The client of a subscription, as feeds see it. */
public interface Subscriber {
    /** Null for a client that has not proved who it is. */
    Session session();

    /** Sends a frame of a channel. */
    void send(Subscription subscription, boolean snapshot, String data);

    void error(WsError code, String detail, Subscription subscription);

    /** Ends a subscription. */
    void drop(Subscription subscription);
}
