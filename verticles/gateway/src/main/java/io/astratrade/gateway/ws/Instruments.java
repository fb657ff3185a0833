package io.astratrade.gateway.ws;

import io.vertx.core.Future;
import java.util.Set;
import java.util.function.Supplier;

/** Which instruments there are, by a list that is asked for at most once in a while, however many names are tried. */
final class Instruments {
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Supplier<Future<Set<String>>> source;
    private Future<Set<String>> asked;
    private long askedAt;

    Instruments(Supplier<Future<Set<String>>> source) {
        this.source = source;
    }

    /** Whether a symbol is in the list; fails while the list cannot be read. */
    Future<Boolean> list(String symbol) {
        if (asked != null && asked.succeeded() && asked.result().contains(symbol)) {
            return Future.succeededFuture(true);
        }
        long now = System.nanoTime();
        if (asked == null || asked.isComplete() && now - askedAt > FRESH_NANOS) {
            askedAt = now;
            asked = source.get();
        }
        return asked.map(symbols -> symbols.contains(symbol));
    }
}
