package io.astratrade.platform.http;

import io.astratrade.platform.tracing.CorrelationId;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of listed origins read answers (the Fetch standard's CORS protocol). Others are served like anybody, without these
 * headers, so that their browser keeps the answer from them; pages of this server's own origin need none.
 */
final class Cors implements Handler<RoutingContext> {
    static final String ANY = "*";

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String ALLOWED = String.join(
            ", ",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "X-API-Key",
            CorrelationId.HEADER,
            "traceparent",
            "tracestate");
    private static final String EXPOSED = String.join(
            ", ",
            CorrelationId.HEADER,
            "traceparent",
            "Idempotency-Replayed",
            "Location",
            "Allow",
            "Retry-After",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset");
    private static final String MAX_AGE_SECONDS = "600";
    private static final int NO_CONTENT = 204;

    private final Set<String> origins = new HashSet<>();

    /** @param origins as {@link Origins#isOrigin} takes them, or {@link #ANY} */
    Cors(List<String> origins) {
        origins.forEach(origin -> this.origins.add(Origins.canonical(origin)));
    }

    @Override
    public void handle(RoutingContext ctx) {
        MultiMap answer = ctx.response().headers();
        if (!origins.contains(ANY)) {
            answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !listed(origin) || sameOrigin(ctx, origin)) {
            ctx.next();
            return;
        }
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.contains(ANY) ? ANY : origin);
        if (isPreflight(ctx)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED)
                    .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
            ctx.response().setStatusCode(NO_CONTENT).end();
        } else {
            answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            ctx.next();
        }
    }

    private boolean listed(String origin) {
        return origins.contains(ANY) || origins.contains(Origins.canonical(origin));
    }

    private static boolean sameOrigin(RoutingContext ctx, String origin) {
        HostAndPort authority = ctx.request().authority();
        return authority != null
                && Origins.canonical(origin)
                        .equals(Origins.canonical(ctx.request().scheme() + "://" + authority));
    }

    private static boolean isPreflight(RoutingContext ctx) {
        return ctx.request().method() == HttpMethod.OPTIONS
                && ctx.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
