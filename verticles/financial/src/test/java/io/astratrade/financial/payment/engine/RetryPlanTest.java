package io.astratrade.financial.payment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {
    private static final RetryPlan PLAN = new RetryPlan(Duration.ofSeconds(2), Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "11, 2048", "12, 3600", "1000, 3600"})
    void pausesDoubleUpToABound(int attempt, long seconds) {
        assertThat(PLAN.delay(attempt, 0)).isEqualTo(Duration.ofSeconds(seconds).dividedBy(2));
        assertThat(PLAN.delay(attempt, 0.999_999_999)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
