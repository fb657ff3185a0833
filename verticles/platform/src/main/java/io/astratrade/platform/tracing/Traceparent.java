package io.astratrade.platform.tracing;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.context.storage.ContextLocal;

/** The header of W3C trace context, which clients write as they like and which every event and call of a request carries. */
public final class Traceparent implements VertxServiceProvider {
    public static final String HEADER = "traceparent";

    private static final ContextLocal<String> CURRENT = ContextLocal.registerLocal(String.class);
    private static final String SHAPE = "00-00000000000000000000000000000000-0000000000000000-00";

    @Override
    public void init(VertxBootstrap bootstrap) {
        // Loading this class registers the context local, which must happen before a Vertx is built.
    }

    /** That of the request that the calling thread is working for, or null. */
    public static String current() {
        Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(CURRENT);
    }

    static void accept(HttpServerRequest request) {
        String given = wellFormed(request.getHeader(HEADER));
        if (given != null) {
            Vertx.currentContext().putLocal(CURRENT, given);
        }
    }

    /** The text, or null when it is no traceparent. */
    static String wellFormed(String text) {
        if (text == null || text.length() != SHAPE.length()) {
            return null;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (SHAPE.charAt(i) == '-' ? c != '-' : !hex) {
                return null;
            }
        }
        return text;
    }
}
