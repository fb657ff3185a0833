package io.astratrade.gateway.ws.connection;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.gateway.ws.feed.Feeds;
import io.astratrade.gateway.ws.subscription.Channel;
import io.astratrade.gateway.ws.subscription.Channels;
import io.astratrade.gateway.ws.subscription.Session;
import io.astratrade.gateway.ws.subscription.Subscriber;
import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.gateway.ws.subscription.WsError;
import io.astratrade.platform.vertx.VertxInternals;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One connection: its session, its subscriptions, and its end. */
final class Client implements Subscriber {
    private static final long CLOSE_GRACE_MS = 10_000;

    private final ServerWebSocket socket;
    private final WsConfig config;
    private final WsMeters meters;
    private final Clock clock;
    private final Channels channels;
    private final Feeds feeds;
    private final ConnectionQuota quota;
    private final OutboundFrames outbound;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private String holder;
    private Session session;
    private CloseReason ending;
    private long endedAt;
    private long heardAt;
    private long pingedAt;

    Client(ServerWebSocket socket, String holder, WsEndpoint.Parts parts) {
        this.socket = socket;
        this.holder = holder;
        this.config = parts.config();
        this.meters = parts.meters();
        this.clock = parts.clock();
        this.channels = parts.channels();
        this.feeds = parts.feeds();
        this.quota = parts.quota();
        this.outbound = new OutboundFrames(socket, clock, config, meters, () -> close(CloseReason.SLOW));
        this.heardAt = clock.millis();
        this.pingedAt = heardAt;
    }

    @Override
    public Session session() {
        return session;
    }

    /** The name under which the connection counts against the quota. */
    String holder() {
        return holder;
    }

    boolean closing() {
        return ending != null;
    }

    /** Takes frames, or leaves them where they are for now. */
    void listen(boolean now) {
        if (now) {
            socket.resume();
        } else {
            socket.pause();
        }
    }

    void heard() {
        heardAt = clock.millis();
    }

    void send(JsonObject frame) {
        if (!closing()) {
            outbound.send(frame);
        }
    }

    void error(String code, String detail, String channel) {
        JsonObject frame = new JsonObject().put("op", "error").put("code", code).put("detail", detail);
        send(channel == null ? frame : frame.put("channel", channel));
    }

    void error(WsError code, String detail) {
        error(code.name(), detail, null);
    }

    @Override
    public void send(Subscription subscription, boolean snapshot, String data) {
        outbound.send(subscription, snapshot, data);
    }

    @Override
    public void error(WsError code, String detail, Subscription subscription) {
        error(code.name(), detail, subscription.channel().name());
    }

    /** Takes over an identity that was proved, from now on counted for that user. */
    void become(Session proved, String newHolder) {
        session = proved;
        holder = newHolder;
        send(new JsonObject()
                .put("op", "authenticated")
                .put("expires_at", Rfc3339.format(proved.principal().expiresAt())));
    }

    void subscribe(List<String> names) {
        JsonArray accepted = new JsonArray();
        for (String name : names) {
            if (closing()) {
                return;
            }
            Channel channel = channels.named(name).orElse(null);
            if (channel == null) {
                error(WsError.WS_UNKNOWN_CHANNEL.name(), "There is no such channel", name);
            } else if (channel.isPrivate() && session == null) {
                error(WsError.WS_AUTH_REQUIRED.name(), "Send an auth frame first", name);
            } else if (!subscriptions.containsKey(name) && subscriptions.size() >= config.maxSubscriptions()) {
                error(
                        WsError.WS_TOO_MANY_SUBSCRIPTIONS.name(),
                        "At most " + config.maxSubscriptions() + " subscriptions per connection",
                        name);
            } else if (!subscriptions.containsKey(name) && !quota.maySubscribe(holder)) {
                error(WsError.WS_TOO_MANY_SUBSCRIPTIONS.name(), "Too many new subscriptions within a minute", name);
            } else {
                accepted.add(name);
                subscriptions.computeIfAbsent(name, fresh -> add(channel));
            }
        }
        send(new JsonObject().put("op", "subscribed").put("channels", accepted));
        if (closing()) {
            return;
        }
        accepted.forEach(name -> begin(subscriptions.get(name.toString())));
    }

    private Subscription add(Channel channel) {
        meters.subscribed(1);
        return new Subscription(this, channel);
    }

    private void begin(Subscription subscription) {
        if (subscription != null && subscription.begin()) {
            feeds.of(subscription.channel()).add(subscription);
        }
    }

    void unsubscribe(List<String> names) {
        for (String name : names) {
            Subscription subscription = subscriptions.get(name);
            if (subscription != null) {
                drop(subscription);
            }
        }
        send(new JsonObject().put("op", "unsubscribed").put("channels", new JsonArray(names)));
    }

    @Override
    public void drop(Subscription subscription) {
        if (subscriptions.remove(subscription.channel().name(), subscription)) {
            meters.subscribed(-1);
            outbound.forget(subscription);
            feeds.of(subscription.channel()).remove(subscription);
        }
    }

    /** Does what is due at this time: a ping, or the end. */
    void tick(Instant now) {
        long millis = now.toEpochMilli();
        if (closing()) {
            if (millis - endedAt > CLOSE_GRACE_MS) {
                VertxInternals.channel(socket).close();
            }
        } else if (session != null && !session.principal().expiresAt().isAfter(now)) {
            close(CloseReason.EXPIRED);
        } else if (millis - heardAt >= config.idle().toMillis()) {
            close(CloseReason.IDLE);
        } else if (millis - pingedAt >= config.ping().toMillis()) {
            pingedAt = millis;
            socket.writePing(Buffer.buffer());
        }
    }

    /** Says why and closes; a client that does not take that is cut off a little later. */
    void close(CloseReason why) {
        if (closing()) {
            return;
        }
        ended(why);
        socket.close(why.code(), why.wire());
    }

    /** Nothing is sent any more and every subscription ends. */
    void ended(CloseReason why) {
        if (closing()) {
            return;
        }
        ending = why;
        endedAt = clock.millis();
        outbound.stop();
        meters.closed(why);
        List.copyOf(subscriptions.values()).forEach(this::drop);
    }
}
