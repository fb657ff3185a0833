package io.astratrade.platform.api.answer;

import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.platform.tracing.CorrelationId;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes a problem document. */
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    /** Header of a 503 that promises that nothing was done: another instance serves the request now. */
    public static final String UNSERVED = "Astra-Unserved";

    private Replies() {}

    /** Answers a failed request with problem+json; faults of ours are logged, refusals are not. */
    public static void fail(RoutingContext ctx, Throwable failure) {
        RefusedException refused = Refusals.of(failure);
        if (refused.refusal().status() == 500) {
            LOG.error("{} {} failed", ctx.request().method(), ctx.request().path(), failure);
        }
        problem(ctx, refused);
    }

    /** Answers a request that failed on its way through the router. */
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
        response.setStatusCode(status);
        if (refused.retryAfterSeconds() > 0) {
            response.putHeader("Retry-After", Integer.toString(refused.retryAfterSeconds()));
        }
        if (refused.isUnserved()) {
            response.putHeader(UNSERVED, "true");
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        ResponseBody.end(
                ctx,
                Problem.CONTENT_TYPE,
                Problem.of(refused, CorrelationId.of(response)).toBuffer());
    }
}
