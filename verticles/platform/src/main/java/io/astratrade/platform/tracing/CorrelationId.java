package io.astratrade.platform.tracing;

import io.astratrade.codec.EventIds;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.context.storage.ContextLocal;
import io.vertx.ext.web.RoutingContext;

/** The id that follows a request through log lines, events and answers: the client's when well formed, else a new one. */
public final class CorrelationId implements VertxServiceProvider {
    /** The header that brings it in and takes it out. */
    public static final String HEADER = "X-Correlation-ID";

    private static final ContextLocal<String> CURRENT = ContextLocal.registerLocal(String.class);
    private static final int MAX_LENGTH = 100;

    @Override
    public void init(VertxBootstrap bootstrap) {
        // Loading this class registers the context local, which must happen before a Vertx is built.
    }

    /** The id of the request that the calling thread is working for, or null. */
    public static String current() {
        Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(CURRENT);
    }

    public static void accept(RoutingContext ctx) {
        String given = ctx.request().getHeader(HEADER);
        String id = wellFormed(given) ? given : EventIds.next();
        Vertx.currentContext().putLocal(CURRENT, id);
        Traceparent.accept(ctx.request());
        ctx.response().putHeader(HEADER, id);
        ctx.next();
    }

    /** What an answer is marked with; one that nothing has marked yet, as its request fits no route, is marked now. */
    public static String of(HttpServerResponse response) {
        if (!response.headers().contains(HEADER)) {
            response.putHeader(HEADER, EventIds.next());
        }
        return response.headers().get(HEADER);
    }

    /** Whether a text is 1-100 characters of `[A-Za-z0-9._:-]`. */
    static boolean wellFormed(String id) {
        if (id == null || id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
