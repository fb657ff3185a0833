package io.astratrade.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HandoverRetryTest {
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final AtomicInteger attempts = new AtomicInteger();

    HandoverRetryTest(Vertx vertx) {
        this.vertx = vertx;
    }

    @Test
    void onlyAMovingServicePromisesThatNothingWasDone() {
        MultiMap unserved = MultiMap.caseInsensitiveMultiMap().add("astra-unserved", "true");
        assertThat(HandoverRetry.announced(503, unserved)).isTrue();
        assertThat(HandoverRetry.announced(503, MultiMap.caseInsensitiveMultiMap()))
                .isFalse();
        assertThat(HandoverRetry.announced(409, unserved)).isFalse();
    }

    @Test
    void aRequestThatNobodyHasTakenGoesOutAgain() {
        handover(0, LONG).bridge("trading", () -> unservedBefore(3)).await();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void waitingEndsAtTheLimit() {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> handover(0, LIMIT)
                        .bridge("trading", () -> unservedBefore(1_000))
                        .await())
                .isInstanceOf(UnservedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(LIMIT, LONG);
    }

    @Test
    void nobodyWaitsForAServiceThatHasLongBeenAway() {
        assertThatThrownBy(() -> handover(LONG.toNanos(), LONG)
                        .bridge("trading", () -> unservedBefore(2))
                        .await())
                .isInstanceOf(UnservedException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatMayHaveHadAnEffectIsNotRepeated() {
        assertThatThrownBy(
                        () -> handover(0, LONG).bridge("trading", this::broken).await())
                .isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }

    private HandoverRetry handover(long nanosSinceSeen, Duration limit) {
        return new HandoverRetry(vertx, service -> nanosSinceSeen, limit);
    }

    private Future<Void> unservedBefore(int success) {
        return attempts.incrementAndGet() < success
                ? Future.failedFuture(new UnservedException("moving"))
                : Future.succeededFuture();
    }

    private Future<Void> broken() {
        attempts.incrementAndGet();
        return Future.failedFuture(new IllegalStateException("broke off"));
    }
}
