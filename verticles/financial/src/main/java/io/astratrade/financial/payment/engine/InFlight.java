package io.astratrade.financial.payment.engine;

import io.astratrade.platform.async.CallerContext;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Work under way in this process: whoever asks for the same meanwhile gets the same result. For any thread. */
public final class InFlight<T> {
    private final Map<UUID, Future<T>> running = new ConcurrentHashMap<>();

    public Future<T> join(UUID id, Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        Future<T> other = running.putIfAbsent(id, promise.future());
        if (other != null) {
            return CallerContext.of(other);
        }
        return Future.<T>future(done -> work.get().onComplete(done)).onComplete(ended -> {
            running.remove(id);
            promise.handle(ended);
        });
    }
}
