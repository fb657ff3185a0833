package io.astratrade.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalLimitsTest {
    private long now = -5;
    private final LocalLimits limits = new LocalLimits(() -> now);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 200, 1_000})
    void exactlyAsManyPassAtOnceAsAMinuteAllows(int perMinute) {
        Bucket bucket = new Bucket("a", perMinute, 60_000);
        for (int left = perMinute - 1; left >= 0; left--) {
            Verdict verdict = limits.check(List.of(bucket));
            assertThat(verdict.allowed()).isTrue();
            assertThat(verdict.remaining()).isEqualTo(left);
        }
        assertThat(limits.check(List.of(bucket)).allowed()).isFalse();
    }

    @Test
    void oneMorePassesPerInterval() {
        Bucket bucket = new Bucket("a", 60, 60_000);
        for (int i = 0; i < 60; i++) {
            limits.check(List.of(bucket));
        }
        assertThat(limits.check(List.of(bucket)).retrySeconds()).isEqualTo(1);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(limits.check(List.of(bucket)).allowed()).isTrue();
        assertThat(limits.check(List.of(bucket)).allowed()).isFalse();
    }

    @Test
    void whatOneBucketRefusesIsCountedInNone() {
        Bucket wide = new Bucket("wide", 10, 60_000);
        Bucket narrow = new Bucket("narrow", 1, 60_000);
        assertThat(limits.check(List.of(wide, narrow)).allowed()).isTrue();
        assertThat(limits.check(List.of(wide, narrow)).allowed()).isFalse();
        assertThat(limits.check(List.of(wide)).remaining()).isEqualTo(8);
    }
}
