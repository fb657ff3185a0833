package io.astratrade.codec.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AmountsTest {
    @Property
    void moneyIsItsDecimal(@ForAll long micros) {
        Money money = new Money(micros);
        assertThat(new BigDecimal(money.toString())).isEqualByComparingTo(BigDecimal.valueOf(micros, 6));
        if (micros != Long.MIN_VALUE) {
            assertThat(Money.parse(money.toString())).isEqualTo(money);
        }
    }

    @Property
    void aNotionalIsExactOrRoundedHalfUp(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long price,
            @ForAll @LongRange(min = 0, max = 100_000_000_000_000_000L) long quantity) {
        BigInteger exact = new BigDecimal(BigInteger.valueOf(price).multiply(BigInteger.valueOf(quantity)), 8)
                .setScale(0, RoundingMode.HALF_UP)
                .unscaledValue();
        if (exact.bitLength() < 64) {
            assertThat(Notional.micros(price, quantity)).isEqualTo(exact.longValueExact());
        } else {
            assertThatThrownBy(() -> Notional.micros(price, quantity)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void anAveragePriceIsTheQuotientRoundedDown(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long notional,
            @ForAll @LongRange(min = 1_000, max = 100_000_000_000_000_000L) long quantity) {
        BigInteger exact = BigInteger.valueOf(notional)
                .multiply(BigInteger.valueOf(100_000_000L))
                .divide(BigInteger.valueOf(quantity));
        if (exact.bitLength() < 64) {
            assertThat(Notional.averagePrice(notional, quantity)).isEqualTo(exact.longValueExact());
        }
    }

    @Example
    void amountsAreWrittenAsPeopleDo() {
        assertThat(Money.parse("10000")).hasToString("10000.00");
        assertThat(Money.parse("0.005")).hasToString("0.005");
        assertThat(Money.parse("-0.5")).hasToString("-0.50");
        assertThat(Quantity.parse("3.50")).hasToString("3.5");
        assertThat(Quantity.parse("3")).hasToString("3");
    }

    @Example
    void anythingElseIsRefused() {
        for (String text :
                new String[] {"", "-", ".", "1.", ".1", "1e3", "+1", "1,0", " 1", "1.0000001", "99999999999999999999"
                }) {
            assertThatThrownBy(() -> Money.parse(text)).as(text).isInstanceOf(AmountException.class);
        }
    }
}
