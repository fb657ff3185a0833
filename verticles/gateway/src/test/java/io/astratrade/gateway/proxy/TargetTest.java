package io.astratrade.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.client.Breaker;
import io.astratrade.platform.registry.ServiceInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final int THRESHOLD = 5;

    private final Target target = new Target(
            new ServiceInstance("trading", "1", "1.0.0", "127.0.0.1", 1, List.of(), true, Instant.EPOCH, Instant.EPOCH),
            new Breaker(THRESHOLD, Duration.ofSeconds(30)));

    @Test
    void oneThatSaysItIsLeavingGetsNothingForAWhile() {
        target.left(0);
        assertThat(target.admits(TimeUnit.MILLISECONDS.toNanos(999))).isFalse();
        assertThat(target.admits(TimeUnit.SECONDS.toNanos(1))).isTrue();
    }

    @Test
    void sayingSoManyTimesIsNoFailure() {
        for (int i = 0; i < 2 * THRESHOLD; i++) {
            target.begin();
            target.breaker().failed(0);
            target.left(0);
            target.end();
        }
        assertThat(target.breaker().state()).isEqualTo(Breaker.State.CLOSED);
        assertThat(target.admits(TimeUnit.SECONDS.toNanos(1))).isTrue();
    }
}
