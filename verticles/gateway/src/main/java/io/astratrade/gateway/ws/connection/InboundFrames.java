package io.astratrade.gateway.ws.connection;

import io.astratrade.gateway.ws.subscription.Session;
import io.astratrade.gateway.ws.subscription.WsError;
import io.astratrade.platform.api.json.StrictJson;
import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.refusal.RefusedException;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Frames from a client: checked, bounded, and carried out. */
final class InboundFrames {
    private static final Set<WebSocketFrameType> MESSAGES =
            EnumSet.of(WebSocketFrameType.TEXT, WebSocketFrameType.BINARY, WebSocketFrameType.CONTINUATION);
    private static final int MAX_TOKEN = 4_096;
    private static final long SECOND_MS = 1_000;

    private final Client client;
    private final WsEndpoint.Parts parts;
    private final Context context;
    private final MessageAssembler message = new MessageAssembler();
    private long second;
    private int frames;

    InboundFrames(Client client, WsEndpoint.Parts parts) {
        this.client = client;
        this.parts = parts;
        this.context = parts.vertx().getOrCreateContext();
    }

    /** Takes every frame, so that pings and empty fragments count as well as messages. */
    void take(WebSocketFrame frame) {
        if (frame.isClose() || !admitted() || !MESSAGES.contains(frame.type())) {
            return;
        }
        message.add(frame);
        if (!tooLarge(message.length()) && frame.isFinal()) {
            message.end(this::text, this::binary);
        }
    }

    private void text(Buffer bytes) {
        if (!ByteBufUtil.isText(Unpooled.wrappedBuffer(bytes.getBytes()), StandardCharsets.UTF_8)) {
            client.close(CloseReason.NOT_UNICODE);
            return;
        }
        try {
            carryOut(StrictJson.object(bytes));
        } catch (RefusedException malformed) {
            client.error(WsError.WS_FRAME_MALFORMED, malformed.getMessage());
        }
    }

    private void binary(Buffer bytes) {
        client.error(WsError.WS_FRAME_MALFORMED, "Frames are text that holds a JSON object");
    }

    private boolean admitted() {
        if (client.closing()) {
            return false;
        }
        client.heard();
        long now = parts.clock().millis() / SECOND_MS;
        frames = now == second ? frames + 1 : 1;
        second = now;
        int most = parts.config().framesPerSecond();
        if (frames > most) {
            client.error(WsError.WS_TOO_MANY_FRAMES, "At most " + most + " frames a second");
            client.close(CloseReason.FLOODING);
            return false;
        }
        return true;
    }

    private boolean tooLarge(int length) {
        int most = parts.config().frameBytes();
        if (length > most) {
            client.error(WsError.WS_FRAME_TOO_LARGE, "At most " + most + " bytes");
            client.close(CloseReason.OVERSIZE);
        }
        return length > most;
    }

    private void carryOut(JsonObject frame) {
        switch (String.valueOf(frame.getValue("op"))) {
            case "auth" -> authenticate(frame.getValue("token"));
            case "subscribe" -> channels(frame).ifPresent(client::subscribe);
            case "unsubscribe" -> channels(frame).ifPresent(client::unsubscribe);
            case "ping" -> client.send(new JsonObject().put("op", "pong"));
            default -> client.error(WsError.WS_UNKNOWN_OP, "op must be auth, subscribe, unsubscribe or ping");
        }
    }

    private Optional<List<String>> channels(JsonObject frame) {
        boolean fits = frame.getValue("channels") instanceof JsonArray names
                && !names.isEmpty()
                && names.stream().allMatch(String.class::isInstance);
        if (!fits) {
            client.error(WsError.WS_FRAME_MALFORMED, "channels must be a list of names");
            return Optional.empty();
        }
        return Optional.of(frame.getJsonArray("channels").stream()
                .map(String.class::cast)
                .distinct()
                .toList());
    }

    /** Frames that follow wait until it is known who sends them. */
    private void authenticate(Object token) {
        if (!(token instanceof String text) || text.length() > MAX_TOKEN) {
            client.error(WsError.WS_FRAME_MALFORMED, "token must be an access token");
            return;
        }
        client.listen(false);
        parts.tokens()
                .verify(text)
                .onComplete(verified -> context.runOnContext(turn -> {
                    client.listen(true);
                    if (client.closing()) {
                        return;
                    }
                    if (verified.succeeded()) {
                        accept(new Session(verified.result(), text));
                    } else {
                        refuse(verified.cause());
                    }
                }));
    }

    private void refuse(Throwable cause) {
        String code = cause instanceof RefusedException refused
                ? refused.refusal().name()
                : WsError.WS_SOURCE_UNAVAILABLE.name();
        client.error(code, cause.getMessage(), null);
    }

    /** The session may have been revoked between its verification and now, when nobody knew of this client yet. */
    private void accept(Session proved) {
        Principal principal = proved.principal();
        String holder = "user:" + proved.userId();
        Session before = client.session();
        if (before != null && !before.userId().equals(proved.userId())) {
            client.error(WsError.WS_OTHER_USER, "This connection belongs to another user");
        } else if (before == null && !parts.quota().pass(client.holder(), holder)) {
            client.error(WsError.WS_TOO_MANY_CONNECTIONS, "This user has too many connections");
            client.close(CloseReason.CROWDED);
        } else {
            client.become(proved, holder);
            if (parts.revocations().revoked(principal.sessionId())) {
                client.close(CloseReason.REVOKED);
            }
        }
    }
}
