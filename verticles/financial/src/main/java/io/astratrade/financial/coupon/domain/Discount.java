package io.astratrade.financial.coupon.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.Cents;

/** What is taken off a price. */
public sealed interface Discount {
    /** At most the price itself. */
    Money of(Money price);

    /** Whole percent, 1 to 100. */
    record Percent(int percent) implements Discount {
        @Override
        public Money of(Money price) {
            return Cents.share(price, percent, 100);
        }
    }

    record Amount(Money amount) implements Discount {
        @Override
        public Money of(Money price) {
            return amount.compareTo(price) < 0 ? amount : price;
        }
    }
}
