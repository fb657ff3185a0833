package io.astratrade.financial.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    @Test
    void figuresFollowFromCustomersAndMovements() {
        Analysis analysis = new Analysis(
                new Customers(40, Money.parse("800"), 2, 45, Money.parse("910")),
                Map.of(
                        MovementKind.NEW, Money.parse("140"),
                        MovementKind.EXPANSION, Money.parse("20"),
                        MovementKind.CONTRACTION, Money.parse("-10"),
                        MovementKind.CHURN, Money.parse("-40")),
                30);
        assertThat(analysis.arr()).isEqualTo(Money.parse("10920"));
        assertThat(analysis.arpu()).isEqualTo(Money.parse("20.22"));
        assertThat(analysis.net()).isEqualTo(Money.parse("110"));
        assertThat(analysis.churn()).isEqualByComparingTo("0.05");
        assertThat(analysis.revenueChurn()).isEqualByComparingTo("0.0625");
        assertThat(analysis.lifetimeValue()).contains(Money.parse("404.44"));
        assertThat(analysis.movement(MovementKind.REACTIVATION)).isEqualTo(Money.ZERO);
    }

    @Test
    void churnOfAnotherPeriodIsThatOfAMonthForTheLifetime() {
        Customers customers = new Customers(100, Money.parse("1000"), 10, 100, Money.parse("1000"));
        assertThat(new Analysis(customers, Map.of(), 30).lifetimeValue()).contains(Money.parse("100"));
        assertThat(new Analysis(customers, Map.of(), 60).lifetimeValue()).contains(Money.parse("200"));
    }

    @Test
    void withoutCustomersNothingIsDividedByZero() {
        Analysis nobody = new Analysis(new Customers(0, Money.ZERO, 0, 0, Money.ZERO), Map.of(), 30);
        assertThat(nobody.arpu()).isEqualTo(Money.ZERO);
        assertThat(nobody.churn().toPlainString()).isEqualTo("0.0000");
        assertThat(nobody.revenueChurn().toPlainString()).isEqualTo("0.0000");
        assertThat(nobody.lifetimeValue()).isEmpty();
    }

    @Test
    void whenAllAreLostThereIsNoLifetimeLeftToValue() {
        Analysis lost = new Analysis(new Customers(3, Money.parse("30"), 3, 0, Money.ZERO), Map.of(), 30);
        assertThat(lost.churn().toPlainString()).isEqualTo("1.0000");
        assertThat(lost.lifetimeValue()).isEmpty();
    }
}
