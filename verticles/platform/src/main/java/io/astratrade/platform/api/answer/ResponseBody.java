package io.astratrade.platform.api.answer;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Ends answers with their body, of which a HEAD request gets the length only: over HTTP/2, Vert.x would send it all. */
public final class ResponseBody {
    private ResponseBody() {}

    public static Future<Void> end(RoutingContext ctx, CharSequence type, String body) {
        return end(ctx, type, Buffer.buffer(body));
    }

    public static Future<Void> end(RoutingContext ctx, CharSequence type, Buffer body) {
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            ctx.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            return ctx.response().end();
        }
        return ctx.response().end(body);
    }
}
