package io.astratrade.platform.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncLoopTest {
    private static final int TURNS = 200_000;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        Await.result(vertx.close());
    }

    @Test
    void aLoopMayBeLongerThanAnyStack() {
        AtomicInteger turns = new AtomicInteger();
        Await.result(onEventLoop(() -> AsyncLoop.whileTrue(() -> later(turns.incrementAndGet() < TURNS))));
        assertThat(turns).hasValue(TURNS);
    }

    @Test
    void itEndsWithTheFirstFailure() {
        AtomicInteger turns = new AtomicInteger();
        Future<Void> loop = onEventLoop(() ->
                AsyncLoop.whileTrue(() -> turns.incrementAndGet() < 3 ? later(true) : Future.failedFuture("third")));
        assertThat(Await.failure(loop)).hasMessage("third");
        assertThat(turns).hasValue(3);
    }

    private Future<Boolean> later(boolean again) {
        Promise<Boolean> promise = Promise.promise();
        vertx.runOnContext(turn -> promise.complete(again));
        return promise.future();
    }

    private Future<Void> onEventLoop(Supplier<Future<Void>> work) {
        Context context = vertx.getOrCreateContext();
        Promise<Void> done = Promise.promise();
        context.runOnContext(go -> work.get().onComplete(done));
        return done.future();
    }
}
