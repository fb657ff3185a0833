package io.astratrade.financial.invoice.domain;

import static io.astratrade.financial.invoice.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.plan.domain.BillingPeriod;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Term THIRTY_DAYS = Term.from(APRIL, BillingPeriod.MONTHLY);
    private static final long SECONDS = 30 * 86_400;

    @ParameterizedTest
    @CsvSource({"0, 9.95", "86400, 9.62", "1296000, 4.98", "2591999, 0.00", "2592000, 0.00", "9999999, 0.00", "-5, 9.95"
    })
    void whatIsLeftIsCountedByTheSecondAndRoundedToTheNearestCent(long passed, String left) {
        assertThat(THIRTY_DAYS.left(usd("9.95"), APRIL.plusSeconds(passed))).isEqualTo(usd(left));
    }

    @Property
    void whatIsLeftFallsAndIsNeverMoreThanTheWhole(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long micros,
            @ForAll @LongRange(min = 0, max = SECONDS) long one,
            @ForAll @LongRange(min = 0, max = SECONDS) long other) {
        Money whole = new Money(micros / 10_000 * 10_000);
        Money earlier = THIRTY_DAYS.left(whole, APRIL.plusSeconds(Math.min(one, other)));
        Money later = THIRTY_DAYS.left(whole, APRIL.plusSeconds(Math.max(one, other)));
        assertThat(later).isLessThanOrEqualTo(earlier);
        assertThat(earlier).isBetween(Money.ZERO, whole);
        assertThat(earlier.micros() % 10_000).as("whole cents").isZero();
    }

    @Test
    void aPauseMovesThePeriodAndThoseAfterIt() {
        Term late = THIRTY_DAYS.delayed(Duration.ofDays(10));
        assertThat(late.end()).isEqualTo(Instant.parse("2026-05-11T00:00:00Z"));
        assertThat(late.left(usd("9.95"), APRIL.plus(Duration.ofDays(10)))).isEqualTo(usd("9.95"));
        assertThat(late.next(BillingPeriod.MONTHLY).end()).isEqualTo(Instant.parse("2026-06-11T00:00:00Z"));
    }

    @Test
    void periodsAfterATrialAreCountedFromItsEnd() {
        Term trial = Term.trial(Instant.parse("2026-01-17T08:00:00Z"), Duration.ofDays(14));
        Term first = trial.next(BillingPeriod.MONTHLY);
        assertThat(first.end()).isEqualTo(Instant.parse("2026-02-28T08:00:00Z"));
        assertThat(first.next(BillingPeriod.MONTHLY).end()).isEqualTo(Instant.parse("2026-03-31T08:00:00Z"));
    }
}
