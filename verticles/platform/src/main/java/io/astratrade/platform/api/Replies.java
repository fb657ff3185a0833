package io.astratrade.platform.api;

import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.platform.tracing.CorrelationId;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what endpoints answered; the one place where a failure becomes a problem document. */
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    /** Header of a 503 that promises that nothing was done: another instance serves the request now. */
    public static final String UNSERVED = "Astra-Unserved";

    private Replies() {}

    static void send(RoutingContext ctx, Reply reply) {
        HttpServerResponse response = ctx.response();
        if (response.ended()) {
            return;
        }
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        if (reply.body() == null) {
            response.end();
        } else {
            if (!reply.headers().containsKey("Content-Type")) {
                response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
            }
            ResponseBody.end(ctx, reply.body());
        }
    }

    /** Answers a failed request with problem+json; faults of ours are logged, refusals are not. */
    public static void fail(RoutingContext ctx, Throwable failure) {
        RefusedException refused = Refusals.of(failure);
        if (refused.refusal().status() == 500) {
            LOG.error("{} {} failed", ctx.request().method(), ctx.request().path(), failure);
        }
        problem(ctx, refused);
    }

    public static void failed(RoutingContext ctx) {
        Throwable failure = ctx.failure();
        if (failure == null || failure instanceof VertxException && ctx.statusCode() < 500) {
            problem(ctx, Refusals.ofStatus(ctx.statusCode()));
        } else {
            fail(ctx, failure);
        }
    }

    private static void problem(RoutingContext ctx, RefusedException refused) {
        HttpServerResponse response = ctx.response();
        if (response.ended()) {
            return;
        }
        int status = refused.refusal().status();
        response.setStatusCode(status).putHeader("Content-Type", Problem.CONTENT_TYPE);
        if (refused.retryAfterSeconds() > 0) {
            response.putHeader("Retry-After", Integer.toString(refused.retryAfterSeconds()));
        }
        if (refused.isUnserved()) {
            response.putHeader(UNSERVED, "true");
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        ResponseBody.end(ctx, Problem.of(refused, CorrelationId.of(response)).toBuffer());
    }
}
