package io.astratrade.platform.http;

import io.astratrade.platform.api.answer.OtherMethods;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Pages that can only be read: HEAD is answered like GET, other methods with what there is. */
public final class AllowedMethods {
    private static final String READ = "GET, HEAD, OPTIONS";

    private AllowedMethods() {}

    public static void get(Router router, String path, Handler<RoutingContext> page) {
        router.get(path).method(HttpMethod.HEAD).handler(page);
        router.route(path).handler(ctx -> OtherMethods.answer(ctx, READ));
    }
}
