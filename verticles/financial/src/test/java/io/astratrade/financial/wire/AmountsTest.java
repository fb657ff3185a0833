package io.astratrade.financial.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @Test
    void whatIsExactIsTaken() {
        assertThat(Amounts.entered("12.50", Asset.USD, "/amount")).isEqualTo(Money.parse("12.5"));
        assertThat(Amounts.entered("3.000000", Asset.SHARDS, "/amount")).isEqualTo(Money.parse("3"));
        assertThat(Amounts.entered("1000000000", Asset.USD, "/amount").micros()).isEqualTo(1_000_000_000_000_000L);
        assertThat(Amounts.computed("0.000001", "/amount")).isEqualTo(new Money(1));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, USD, must be above zero",
        "0.00, USD, must be above zero",
        "0.001, USD, must have at most 2 decimals",
        "0.5, shards, must have at most 0 decimals",
        "0.0000001, USD, has more than 6 decimals",
        "1e3, USD, must be a plain decimal",
        "99999999999999, USD, is too large",
        "1000000000.01, USD, must be at most 1000000000.00"
    })
    void whatIsNotIsRefusedAtItsPlace(String text, String currency, String message) {
        Asset asset = Asset.of(currency).orElseThrow();
        assertThatThrownBy(() -> Amounts.entered(text, asset, "/here"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.errors().get(0).pointer()).isEqualTo("/here");
                    assertThat(refused.errors().get(0).message()).isEqualTo(message);
                });
    }
}
