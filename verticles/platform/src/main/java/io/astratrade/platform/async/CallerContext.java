package io.astratrade.platform.async;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;

/** For work that event loops share: each goes on where it was. */
public final class CallerContext {
    private CallerContext() {}

    /** A promise that is kept on the caller's own event loop. */
    public static <T> Promise<T> promise() {
        ContextInternal caller = ContextInternal.current();
        return caller == null ? Promise.promise() : caller.promise();
    }

    /** The same result, on the caller's own event loop. */
    public static <T> Future<T> of(Future<T> shared) {
        Promise<T> own = promise();
        shared.onComplete(own);
        return own.future();
    }
}
