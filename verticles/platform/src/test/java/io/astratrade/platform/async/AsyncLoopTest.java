package io.astratrade.platform.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.Timeout;
import io.vertx.junit5.VertxTestContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Timeout(TestTimeouts.MILLIS)
class AsyncLoopTest {
    private static final int TURNS = 200_000;

    private final Vertx vertx;
    private final AtomicInteger turns = new AtomicInteger();

    AsyncLoopTest(Vertx vertx) {
        this.vertx = vertx;
    }

    @Test
    void aLoopMayBeLongerThanAnyStack(VertxTestContext test) {
        vertx.runOnContext(go -> AsyncLoop.whileTrue(() -> later(turns.incrementAndGet() < TURNS))
                .onComplete(test.succeeding(ended -> {
                    assertThat(turns).hasValue(TURNS);
                    test.completeNow();
                })));
    }

    @Test
    void itEndsWithTheFirstFailure(VertxTestContext test) {
        vertx.runOnContext(go -> AsyncLoop.whileTrue(
                        () -> turns.incrementAndGet() < 3 ? later(true) : Future.failedFuture("third"))
                .onComplete(test.failing(cause -> {
                    assertThat(cause).hasMessage("third");
                    assertThat(turns).hasValue(3);
                    test.completeNow();
                })));
    }

    private Future<Boolean> later(boolean again) {
        return Future.future(promise -> vertx.runOnContext(turn -> promise.complete(again)));
    }
}
