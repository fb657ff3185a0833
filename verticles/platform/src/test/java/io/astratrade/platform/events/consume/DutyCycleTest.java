package io.astratrade.platform.events.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DutyCycleTest {
    private static final DutyCycle SHARES = new DutyCycle(0.8, 0.05);

    @Test
    void aConsumerHasMostOfTheTimeWhileProcessorsAreIdle() {
        assertThat(SHARES.restMillis(80, 0, 0)).isEqualTo(20);
        assertThat(SHARES.restMillis(80, 0.45, 0)).isEqualTo(20);
    }

    @Test
    void aConsumerStepsBackWhileProcessorsAreBusyButNeverStops() {
        assertThat(SHARES.restMillis(50, 0.7, 0)).isEqualTo(950);
        assertThat(SHARES.restMillis(50, 1, 0)).isEqualTo(950);
    }

    @Test
    void theShareFallsAsTheLoadGrows() {
        assertThat(SHARES.restMillis(50, 0.6, 0)).isBetween(20L, 950L);
        assertThat(SHARES.restMillis(50, 0.65, 0)).isGreaterThan(SHARES.restMillis(50, 0.6, 0));
    }

    @Test
    void aConsumerIsMostlyBusyUntilItsShareIsBelowHalf() {
        assertThat(SHARES.isMostlyBusy(0.45, 0)).isTrue();
        assertThat(SHARES.isMostlyBusy(0.7, 0)).isFalse();
    }

    @Test
    void theBusyShareIsNeverTheLargerOne() {
        assertThat(new DutyCycle(0.1, 0.5).restMillis(10, 1, 0)).isEqualTo(90);
    }

    @Test
    void aFixedShareKnowsNoLoad() {
        assertThat(DutyCycle.fixed(1).restMillis(100, 1, 0)).isZero();
    }

    @Test
    void eventsThatHaveWaitedLongGetTheirTimeHoweverBusyProcessorsAre() {
        assertThat(SHARES.restMillis(50, 1, 8_000)).isEqualTo(950);
        assertThat(SHARES.restMillis(50, 1, 16_000)).isBetween(20L, 950L);
        assertThat(SHARES.restMillis(80, 1, 25_000)).isEqualTo(20);
        assertThat(SHARES.restMillis(80, 1, Long.MAX_VALUE)).isEqualTo(20);
    }

    @Test
    void waitingTakesNothingAwayWhileProcessorsAreIdle() {
        assertThat(SHARES.restMillis(80, 0, 60_000)).isEqualTo(20);
        assertThat(DutyCycle.fixed(0.1).restMillis(10, 1, 60_000)).isEqualTo(90);
    }
}
