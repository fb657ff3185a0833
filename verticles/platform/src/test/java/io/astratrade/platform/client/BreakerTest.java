package io.astratrade.platform.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.client.Breaker.State;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long OPEN_FOR = Duration.ofSeconds(3).toNanos();

    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(3));

    @Test
    void itOpensAfterSoManyFailuresInARow() {
        breaker.failed(0);
        breaker.failed(0);
        breaker.succeeded();
        breaker.failed(0);
        breaker.failed(0);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        breaker.failed(0);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.admits(OPEN_FOR - 1)).isFalse();
    }

    @Test
    void oneRefusedConnectionOpensIt() {
        breaker.refused(0);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void oneRequestIsTheTrialAndItsOutcomeDecides() {
        breaker.refused(0);
        assertThat(breaker.admits(OPEN_FOR)).isTrue();
        breaker.begin();
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        assertThat(breaker.admits(OPEN_FOR)).as("a second one").isFalse();

        breaker.failed(OPEN_FOR);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.admits(2 * OPEN_FOR)).isTrue();
        breaker.begin();
        breaker.succeeded();
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void ofManyWhoTryAtOnceOneIsTheTrial() {
        breaker.refused(0);
        long admitted = IntStream.range(0, 1_000)
                .parallel()
                .filter(i -> breaker.tryBegin(OPEN_FOR))
                .count();
        assertThat(admitted).isEqualTo(1);
    }

    @Test
    void aTrialThatSaysNothingMakesRoomForAnother() {
        breaker.refused(0);
        breaker.begin();
        breaker.withdrawn(OPEN_FOR);
        assertThat(breaker.admits(OPEN_FOR)).isTrue();
    }
}
