package io.astratrade.gateway.ws.connection;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.stream.Stream;

/** Requests that open a WebSocket (RFC 6455, 4.2.1), checked before Vert.x does, which would refuse them with bare text. */
final class Handshake {
    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    private Handshake() {}

    /** False when the request has been refused. */
    static boolean proper(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        MultiMap headers = request.headers();
        if (request.version() != HttpVersion.HTTP_1_1 || !headers.contains(HttpHeaders.UPGRADE, "websocket", true)) {
            return upgradeRequired(ctx);
        }
        if (!VERSION.equals(headers.get("Sec-WebSocket-Version"))) {
            ctx.response().putHeader("Sec-WebSocket-Version", VERSION);
            return upgradeRequired(ctx);
        }
        boolean complete = request.method() == HttpMethod.GET
                && namesUpgrade(headers)
                && headers.getAll("Sec-WebSocket-Key").size() == 1
                && isKey(headers.get("Sec-WebSocket-Key"))
                && hasNoBody(headers);
        if (!complete) {
            Replies.fail(ctx, ApiRefusal.REQUEST_INVALID.refused("This is not a WebSocket handshake"));
        }
        return complete;
    }

    private static boolean upgradeRequired(RoutingContext ctx) {
        if (ctx.request().version() != HttpVersion.HTTP_2) {
            ctx.response().putHeader(HttpHeaders.UPGRADE, "websocket");
        }
        Replies.fail(ctx, ApiRefusal.UPGRADE_REQUIRED.refused());
        return false;
    }

    private static boolean namesUpgrade(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .anyMatch(option -> option.strip().equalsIgnoreCase("upgrade"));
    }

    private static boolean hasNoBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return !headers.contains(HttpHeaders.TRANSFER_ENCODING) && (length == null || length.equals("0"));
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
