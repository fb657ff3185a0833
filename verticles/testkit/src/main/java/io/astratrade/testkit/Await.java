package io.astratrade.testkit;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for a Vert.x future outside event loops. */
public final class Await {

    private Await() {}

    /** The result, within {@link TestTimeouts#LIMIT}; a failure is rethrown as it is, checked or not. */
    public static <T> T result(Future<T> future) {
        return result(future, TestTimeouts.LIMIT);
    }

    /** The result of work that begins on an event loop, so that it sees all of an answer, however late this thread goes on. */
    public static <T> T result(Vertx vertx, Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        vertx.runOnContext(now -> work.get().onComplete(promise));
        return result(promise.future());
    }

    public static <T> T result(Future<T> future, Duration limit) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Await.<RuntimeException>asIs(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("No result within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for a result", e);
        }
    }

    /** The cause of a future that must fail within {@link TestTimeouts#LIMIT}. */
    public static Throwable failure(Future<?> future) {
        try {
            Object result = result(future);
            throw new AssertionError("Expected a failure, got " + result);
        } catch (AssertionError e) {
            throw e;
        } catch (Throwable cause) {
            return cause;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asIs(Throwable cause) throws E {
        throw (E) cause;
    }
}
