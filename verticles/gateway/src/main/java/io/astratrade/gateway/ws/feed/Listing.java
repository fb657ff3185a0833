package io.astratrade.gateway.ws.feed;

import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The arguments that exist, by a list that is asked for at most once in five seconds, however many names are tried. */
final class Listing {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Supplier<Future<Map<String, String>>> source;
    private Future<Map<String, String>> asked;
    private long askedAt;

    Listing(Supplier<Future<Map<String, String>>> source) {
        this.source = source;
    }

    /** Whether an argument is in the list; fails while the list cannot be read. */
    Future<Boolean> has(String argument) {
        if (asked != null && asked.succeeded() && asked.result().containsKey(argument)) {
            return Future.succeededFuture(true);
        }
        long now = System.nanoTime();
        if (asked == null || asked.isComplete() && now - askedAt > FRESH_NANOS) {
            askedAt = now;
            asked = source.get();
        }
        return asked.map(items -> items.containsKey(argument));
    }
}
