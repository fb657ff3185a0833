package io.astratrade.financial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinorUnitsTest {
    @Test
    void centsAreWhole() {
        assertThat(MinorUnits.of(Money.parse("12.34"), Asset.USD)).isEqualTo(1234);
        assertThatThrownBy(() -> MinorUnits.of(Money.parse("12.345"), Asset.USD))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 100, 123_456, 900_000_000_000_000L})
    void centsAndMoneyAreTheSame(long cents) {
        assertThat(MinorUnits.of(MinorUnits.money(cents, Asset.EUR), Asset.EUR)).isEqualTo(cents);
    }
}
