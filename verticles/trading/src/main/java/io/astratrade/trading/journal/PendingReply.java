package io.astratrade.trading.journal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/** An answer that is made while the commit it waits for is under way, and given when that is done. */
public final class PendingReply<T> {
    private final Promise<T> promise;
    private final Supplier<T> maker;
    private Future<T> made;

    public PendingReply(Promise<T> promise, Supplier<T> maker) {
        this.promise = promise;
        this.maker = maker;
    }

    void make() {
        if (made == null) {
            made = attempt();
        }
    }

    /** @param failure why there was no commit; null after one */
    void give(Throwable failure) {
        if (failure != null) {
            promise.fail(failure);
            return;
        }
        make();
        made.onComplete(promise);
    }

    private Future<T> attempt() {
        try {
            return Future.succeededFuture(maker.get());
        } catch (RuntimeException refused) {
            return Future.failedFuture(refused);
        }
    }
}
