package io.astratrade.platform.http;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Headers that every answer carries (OWASP secure headers for an API). */
final class SecurityHeaders {
    private static final Map<CharSequence, CharSequence> ALL = Map.of(
            createOptimized("X-Content-Type-Options"), createOptimized("nosniff"),
            createOptimized("X-Frame-Options"), createOptimized("DENY"),
            createOptimized("Referrer-Policy"), createOptimized("no-referrer"),
            createOptimized("Cache-Control"), createOptimized("no-store"));

    private SecurityHeaders() {}

    static void add(RoutingContext ctx) {
        MultiMap headers = ctx.response().headers();
        ALL.forEach(headers::set);
        ctx.next();
    }
}
