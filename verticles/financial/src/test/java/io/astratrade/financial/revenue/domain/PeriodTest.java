package io.astratrade.financial.revenue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        assertThat(Period.DAILY.begin(WEDNESDAY)).isEqualTo("2026-11-25");
        assertThat(Period.WEEKLY.begin(WEDNESDAY)).isEqualTo("2026-11-23");
        assertThat(Period.WEEKLY.begin(LocalDate.parse("2026-11-29"))).isEqualTo("2026-11-23");
        assertThat(Period.MONTHLY.begin(WEDNESDAY)).isEqualTo("2026-11-01");
        assertThat(Period.MONTHLY.next(LocalDate.parse("2026-12-01"))).isEqualTo("2027-01-01");
    }

    @Test
    void everyPeriodThatHasADayBetweenIsNamed() {
        LocalDate last = LocalDate.parse("2026-12-01");
        assertThat(Period.WEEKLY.between(WEDNESDAY, last, 10))
                .containsExactly(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-30"));
        assertThat(Period.MONTHLY.between(WEDNESDAY, last, 10))
                .containsExactly(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01"));
        assertThat(Period.DAILY.between(WEDNESDAY, last, 3))
                .as("one more than the most tells")
                .hasSize(4);
    }
}
