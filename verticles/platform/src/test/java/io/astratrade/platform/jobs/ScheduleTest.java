package io.astratrade.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void aPeriodIsCountedFrom1970WhoeverAsks() {
        Schedule hourly = Schedule.every(Duration.ofHours(1));
        assertThat(hourly.after(Instant.parse("2026-01-01T10:20:30Z"))).isEqualTo("2026-01-01T11:00:00Z");
        assertThat(hourly.after(Instant.parse("2026-01-01T11:00:00Z"))).isEqualTo("2026-01-01T12:00:00Z");
    }

    @Test
    void aTimeOfDayIsInUtcAndStrictlyLater() {
        Schedule nightly = Schedule.dailyAt(LocalTime.of(0, 5));
        assertThat(nightly.after(Instant.parse("2026-01-01T00:04:59Z"))).isEqualTo("2026-01-01T00:05:00Z");
        assertThat(nightly.after(Instant.parse("2026-01-01T00:05:00Z"))).isEqualTo("2026-01-02T00:05:00Z");
    }

    @Test
    void aPeriodBelowASecondIsRefused() {
        assertThatThrownBy(() -> Schedule.every(Duration.ofMillis(999))).isInstanceOf(IllegalArgumentException.class);
    }
}
