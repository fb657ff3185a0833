package io.astratrade.gateway.ws.subscription;

/** One client's interest in one channel. */
public final class Subscription {
    private final Subscriber client;
    private final Channel channel;
    private boolean begun;
    private boolean live;
    private boolean told;

    public Subscription(Subscriber client, Channel channel) {
        this.client = client;
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }

    /** The subscriber's session; never null for a private channel. */
    public Session session() {
        return client.session();
    }

    /** Names the channel among those of its type: its owner, or its argument. */
    public String key() {
        return channel.isPrivate() ? session().userId() : channel.argument();
    }

    /** Marks that its feed knows it; true the first time. */
    public boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** Whether it has its snapshot, so that updates mean something to it. */
    public boolean live() {
        return live;
    }

    /** Tells once that the source is away; a snapshot follows when it is back. */
    public void interrupt() {
        if (!told) {
            told = true;
            client.error(WsError.WS_SOURCE_UNAVAILABLE, "A snapshot follows", this);
        }
        live = false;
    }

    /** Makes the next frame a snapshot. */
    public void restart() {
        live = false;
    }

    public void snapshot(String data) {
        live = true;
        told = false;
        client.send(this, true, data);
    }

    public void update(String data) {
        client.send(this, false, data);
    }

    /** Ends it with an error. */
    public void refuse(WsError code, String detail) {
        client.error(code, detail, this);
        client.drop(this);
    }
}
