package io.astratrade.financial.payment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryPlanPropertyTest {
    private static final RetryPlan PLAN = new RetryPlan(Duration.ofSeconds(2), Duration.ofHours(1));

    @Property(tries = 500)
    void pausesStayWithinTheirBounds(
            @ForAll @IntRange(min = 1, max = 100_000) int attempt,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        assertThat(PLAN.delay(attempt, chance)).isBetween(Duration.ofSeconds(1), Duration.ofHours(1));
    }
}
