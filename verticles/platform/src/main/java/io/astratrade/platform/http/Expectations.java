package io.astratrade.platform.http;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** The one expectation of clients that can be met: to be told to go on before they send a body (RFC 9110, 10.1.1). */
final class Expectations {
    private Expectations() {}

    /** False when the request has been refused. */
    static boolean met(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (expected == null || request.version() == HttpVersion.HTTP_1_0) {
            return true;
        }
        if (!HttpHeaders.CONTINUE.toString().equalsIgnoreCase(expected)) {
            Replies.fail(ctx, ApiRefusal.EXPECTATION_FAILED.refused());
            return false;
        }
        ctx.response().writeContinue();
        return true;
    }
}
