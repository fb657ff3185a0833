package io.astratrade.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationIdTest {
    @ParameterizedTest
    @CsvSource({"abc-1.2_3:X, true", "a b, false", "a/b, false", "ü, false", "'', false"})
    void onlyHarmlessCharactersAreKept(String given, boolean kept) {
        assertThat(CorrelationId.wellFormed(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "100, true", "101, false"})
    void theLengthIsBounded(int length, boolean kept) {
        assertThat(CorrelationId.wellFormed("x".repeat(length))).isEqualTo(kept);
    }
}
