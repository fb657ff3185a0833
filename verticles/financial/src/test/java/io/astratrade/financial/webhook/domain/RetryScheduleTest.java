package io.astratrade.financial.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(5), Duration.ofHours(6));

    @Test
    void pausesTripleUpToTheLongest() {
        assertThat(schedule.pause(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(schedule.pause(2, 0.5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(schedule.pause(3, 0.5)).isEqualTo(Duration.ofSeconds(45));
        assertThat(schedule.pause(9, 0.5)).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.pause(Integer.MAX_VALUE, 0.5)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void pausesAreSpreadByAQuarter() {
        assertThat(schedule.pause(1, 0)).isEqualTo(Duration.ofMillis(3_750));
        assertThat(schedule.pause(1, 1)).isEqualTo(Duration.ofMillis(6_250));
    }

    @Test
    void threeDaysHoldSomeTwentyAttempts() {
        Duration passed = Duration.ZERO;
        int attempts = 1;
        while (passed.compareTo(Duration.ofDays(3)) < 0) {
            passed = passed.plus(schedule.pause(attempts, 0.5));
            attempts++;
        }
        assertThat(attempts).isBetween(18, 22);
    }
}
