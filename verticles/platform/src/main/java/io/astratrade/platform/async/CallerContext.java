package io.astratrade.platform.async;

import io.astratrade.platform.vertx.VertxInternals;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** For work that event loops share: each goes on where it was. */
public final class CallerContext {
    private CallerContext() {}

    /** A promise that is kept on the caller's own event loop. */
    public static <T> Promise<T> promise() {
        Context caller = Vertx.currentContext();
        return caller == null ? Promise.promise() : VertxInternals.promise(caller);
    }

    /** The same result, on the caller's own event loop. */
    public static <T> Future<T> of(Future<T> shared) {
        Promise<T> own = promise();
        shared.onComplete(own);
        return own.future();
    }
}
