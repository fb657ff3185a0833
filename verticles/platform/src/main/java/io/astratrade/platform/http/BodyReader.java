package io.astratrade.platform.http;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.http.connection.MalformedRequests;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.vertx.VertxInternals;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Reads bodies of any media type as bytes, up to a limit. What breaks off in the middle is refused, or forgotten when the
 * client has left; forms and uploads are not looked into.
 */
final class BodyReader implements Handler<RoutingContext> {
    private static final int MOST_AT_ONCE = 65_536;

    private final int limit;

    /** @param limit bytes */
    BodyReader(int limit) {
        this.limit = limit;
    }

    @Override
    public void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        long declared = declared(request);
        if (declared > limit) {
            Replies.fail(ctx, ApiRefusal.REQUEST_TOO_LARGE.refused());
        } else if (!mayHaveBody(request)) {
            VertxInternals.setBody(ctx, null);
            ctx.next();
        } else if (Expectations.met(ctx)) {
            Reading reading = new Reading(ctx, (int) Math.min(Math.max(0, declared), MOST_AT_ONCE));
            request.handler(reading::more).exceptionHandler(broken -> {}).endHandler(end -> reading.end());
        }
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private final class Reading {
        private final RoutingContext ctx;
        private final Buffer body;
        private boolean refused;

        private Reading(RoutingContext ctx, int size) {
            this.ctx = ctx;
            this.body = Buffer.buffer(size);
        }

        private void more(Buffer bytes) {
            if (refused) {
                return;
            }
            if (body.length() + bytes.length() > limit) {
                refused = true;
                Replies.fail(ctx, ApiRefusal.REQUEST_TOO_LARGE.refused());
            } else {
                body.appendBuffer(bytes);
            }
        }

        private void end() {
            if (refused) {
                return;
            }
            if (MalformedRequests.brokenBody(ctx.request().connection())) {
                ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                Replies.fail(ctx, ApiRefusal.REQUEST_INVALID.refused("The body is not framed as HTTP requires"));
            } else {
                VertxInternals.setBody(ctx, body);
                ctx.next();
            }
        }
    }
}
