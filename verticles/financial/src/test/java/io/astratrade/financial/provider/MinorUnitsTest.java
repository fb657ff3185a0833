package io.astratrade.financial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MinorUnitsTest {
    @Test
    void centsAreWhole() {
        assertThat(MinorUnits.of(Money.parse("12.34"), Asset.USD)).isEqualTo(1234);
        assertThatThrownBy(() -> MinorUnits.of(Money.parse("12.345"), Asset.USD))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 200)
    void centsAndMoneyAreTheSame(@ForAll @LongRange(min = 0, max = 900_000_000_000_000L) long cents) {
        assertThat(MinorUnits.of(MinorUnits.money(cents, Asset.EUR), Asset.EUR)).isEqualTo(cents);
    }
}
