package io.astratrade.platform.api.answer;

import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Answer to methods that a path does not have (RFC 9110): OPTIONS with those it has, any other with 405 and the same. */
public final class OtherMethods {
    private static final int NO_CONTENT = 204;

    private OtherMethods() {}

    /** @param allowed value of the `Allow` header */
    public static void answer(RoutingContext ctx, String allowed) {
        ctx.response().putHeader("Allow", allowed);
        if (ctx.request().method() == HttpMethod.OPTIONS) {
            ctx.response().setStatusCode(NO_CONTENT).end();
        } else {
            Replies.fail(ctx, ApiRefusal.METHOD_NOT_ALLOWED.refused("This path takes " + allowed));
        }
    }
}
