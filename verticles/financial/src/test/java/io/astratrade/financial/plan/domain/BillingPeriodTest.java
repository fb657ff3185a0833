package io.astratrade.financial.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-01-15T10:00:00Z, 2026-02-15T10:00:00Z, 2026-03-15T10:00:00Z",
        "MONTHLY, 2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z, 2026-03-31T10:00:00Z",
        "MONTHLY, 2028-01-31T23:59:59Z, 2028-02-29T23:59:59Z, 2028-03-31T23:59:59Z",
        "MONTHLY, 2026-03-31T00:00:00Z, 2026-04-30T00:00:00Z, 2026-05-31T00:00:00Z",
        "MONTHLY, 2026-11-30T00:00:00Z, 2026-12-30T00:00:00Z, 2027-01-30T00:00:00Z",
        "YEARLY,  2026-06-30T10:00:00Z, 2027-06-30T10:00:00Z, 2028-06-30T10:00:00Z",
        "YEARLY,  2024-02-29T10:00:00Z, 2025-02-28T10:00:00Z, 2026-02-28T10:00:00Z",
    })
    void theAnchoredDayComesBackAfterShorterMonths(
            BillingPeriod period, Instant anchor, Instant first, Instant second) {
        assertThat(period.after(anchor, anchor)).isEqualTo(first);
        assertThat(period.after(first, anchor)).isEqualTo(second);
    }

    @Property
    void theNthEndIsSoManyMonthsAfterTheAnchor(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(min = 1, max = 60) int periods,
            @ForAll BillingPeriod period) {
        Instant anchor = Instant.ofEpochSecond(second);
        Instant end = anchor;
        for (int i = 0; i < periods; i++) {
            end = period.after(end, anchor);
        }
        assertThat(end)
                .isEqualTo(anchor.atZone(ZoneOffset.UTC)
                        .plusMonths((long) periods * period.months())
                        .toInstant());
    }
}
