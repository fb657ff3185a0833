package io.astratrade.financial.coupon.domain;

import static io.astratrade.financial.invoice.domain.Samples.START;
import static io.astratrade.financial.invoice.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponTest {
    private static final Discount HALF = new Discount.Percent(50);

    @ParameterizedTest
    @CsvSource({"50, 9.95, 4.98", "33, 9.95, 3.28", "100, 9.95, 9.95", "1, 0.01, 0.00", "1, 19.95, 0.20"})
    void aPercentageIsRoundedToTheNearestCent(int percent, String price, String off) {
        assertThat(new Discount.Percent(percent).of(usd(price))).isEqualTo(usd(off));
    }

    @Test
    void anAmountTakesOffAtMostThePrice() {
        assertThat(new Discount.Amount(usd("5.00")).of(usd("9.95"))).isEqualTo(usd("5.00"));
        assertThat(new Discount.Amount(usd("50.00")).of(usd("9.95"))).isEqualTo(usd("9.95"));
    }

    @Test
    void onceIsForTheFirstPeriodAndNoPartOfWhatRecurs() {
        AppliedCoupon once = coupon(null, null, 0).from(START);
        assertThat(once.off(usd("10.00"), START)).isEqualTo(usd("5.00"));
        assertThat(once.off(usd("10.00"), START.plusSeconds(86_400 * 28))).isEqualTo(Money.ZERO);
        assertThat(once.recurringOff(usd("10.00"), START)).isEqualTo(Money.ZERO);
    }

    @Test
    void repeatingIsForPeriodsThatBeginWithinItsMonths() {
        AppliedCoupon three = coupon(3, null, 0).from(START);
        assertThat(three.off(usd("10.00"), three.until().minusSeconds(1))).isEqualTo(usd("5.00"));
        assertThat(three.off(usd("10.00"), three.until())).isEqualTo(Money.ZERO);
        assertThat(three.recurringOff(usd("10.00"), START)).isEqualTo(usd("5.00"));
    }

    @Test
    void itExpiresAndIsUsedUp() {
        assertThat(coupon(null, null, 10_000).usedUp()).isFalse();
        assertThat(coupon(null, 2, 1).usedUp()).isFalse();
        assertThat(coupon(null, 2, 2).usedUp()).isTrue();
        assertThat(coupon(null, null, 0).expired(START.minusSeconds(1))).isFalse();
        assertThat(coupon(null, null, 0).expired(START)).isTrue();
    }

    private static Coupon coupon(Integer months, Integer most, int redeemed) {
        return new Coupon("HALF", HALF, months, START, most, redeemed, START);
    }
}
