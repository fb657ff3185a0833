package io.astratrade.gateway.ws.connection;

import io.astratrade.gateway.proxy.Upstream;
import io.astratrade.gateway.ws.feed.Feeds;
import io.astratrade.gateway.ws.subscription.Channels;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.auth.Revocations;
import io.astratrade.platform.auth.TokenVerifier;
import io.astratrade.platform.http.Networks;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.refusal.ApiRefusal;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** GET /ws: lets clients in, watches over them, and ends those whose session ends. */
public final class WsEndpoint {
    private static final long TICK_MS = 1_000;

    private final Parts parts;
    private final Set<Client> clients = new HashSet<>();

    /** What clients work with. */
    record Parts(
            Vertx vertx,
            Clock clock,
            WsConfig config,
            TokenVerifier tokens,
            Revocations revocations,
            ConnectionQuota quota,
            WsMeters meters,
            Channels channels,
            Feeds feeds) {}

    /** Works on the event loop of the caller; quota and meters are those of the process. */
    public WsEndpoint(
            Service service,
            WsConfig config,
            Channels channels,
            Upstream upstream,
            ConnectionQuota quota,
            WsMeters meters) {
        Vertx vertx = service.vertx();
        String redisUri = service.redisUri();
        this.parts = new Parts(
                vertx,
                service.clock(),
                config,
                service.tokens(),
                service.revocations(),
                quota,
                meters,
                channels,
                new Feeds(vertx, upstream, redisUri, channels.types(), config::every));
        Context context = vertx.getOrCreateContext();
        service.revocations().onRevoked(session -> context.runOnContext(turn -> revoked(session)));
        vertx.setPeriodic(TICK_MS, tick -> tick());
    }

    public void handle(RoutingContext ctx) {
        if (!Handshake.proper(ctx)) {
            return;
        }
        String holder = "address:" + Networks.of(Call.addressOf(ctx));
        if (parts.quota().take(holder)) {
            ctx.request()
                    .toWebSocket()
                    .onSuccess(socket -> welcome(socket, holder))
                    .onFailure(failure -> parts.quota().release(holder));
        } else if (parts.quota().full()) {
            Replies.fail(
                    ctx,
                    ApiRefusal.SERVICE_UNAVAILABLE
                            .refused("Too many connections")
                            .retryAfter(5));
        } else {
            Replies.fail(
                    ctx,
                    ApiRefusal.RATE_LIMITED
                            .refused("You have too many connections open")
                            .retryAfter(5));
        }
    }

    private void welcome(ServerWebSocket socket, String holder) {
        Client client = new Client(socket, holder, parts);
        InboundFrames inbound = new InboundFrames(client, parts);
        clients.add(client);
        socket.frameHandler(inbound::take)
                .shutdownHandler(shutdown -> client.close(CloseReason.SHUTDOWN))
                .exceptionHandler(failure -> failed(client, failure))
                .closeHandler(closed -> gone(client));
    }

    /** Connections that break are told by the close handler. */
    private static void failed(Client client, Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException broken) {
            client.close(reason(broken.closeStatus()));
        } else if (failure instanceof DecoderException) {
            client.close(CloseReason.PROTOCOL);
        }
    }

    private static CloseReason reason(WebSocketCloseStatus status) {
        if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            return CloseReason.OVERSIZE;
        }
        return status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
                ? CloseReason.NOT_UNICODE
                : CloseReason.PROTOCOL;
    }

    private void gone(Client client) {
        client.ended(CloseReason.CLIENT);
        clients.remove(client);
        parts.quota().release(client.holder());
    }

    private void revoked(String sessionId) {
        List.copyOf(clients).stream()
                .filter(client -> client.session() != null)
                .filter(client -> client.session().principal().sessionId().equals(sessionId))
                .forEach(client -> client.close(CloseReason.REVOKED));
    }

    private void tick() {
        Instant now = parts.clock().instant();
        List.copyOf(clients).forEach(client -> client.tick(now));
    }
}
