package io.astratrade.gateway.ws;

/** One client's interest in one channel. */
final class Subscription {
    private final Client client;
    private final Channel channel;
    private boolean begun;
    private boolean live;
    private boolean told;

    Subscription(Client client, Channel channel) {
        this.client = client;
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    /** Who subscribed; only of private channels. */
    Session session() {
        return client.session();
    }

    /** False once: whether its feed knows it. */
    boolean begun() {
        boolean before = begun;
        begun = true;
        return before;
    }

    /** Whether it has its snapshot, so that updates mean something to it. */
    boolean live() {
        return live;
    }

    /** Its source is away: it is told so once, and gets a snapshot when the source is back. */
    void interrupt() {
        if (!told) {
            told = true;
            client.error(WsError.WS_SOURCE_UNAVAILABLE.name(), "A snapshot follows", channel.name());
        }
        live = false;
    }

    /** The next thing it gets is a snapshot. */
    void restart() {
        live = false;
    }

    void snapshot(String data) {
        live = true;
        told = false;
        client.outlet().send(this, true, data);
    }

    void update(String data) {
        client.outlet().send(this, false, data);
    }

    /** It ends. */
    void refuse(WsError code, String detail) {
        client.error(code.name(), detail, channel.name());
        client.drop(this);
    }
}
