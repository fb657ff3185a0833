package io.astratrade.financial.revenue.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.LocalDate;

/**
 * What a stream brought in a period.
 *
 * @param begin the first day of the period
 * @param refunds what left the account again; net is what came in less this
 */
public record Earned(LocalDate begin, RevenueStream stream, Asset asset, Money net, Money refunds) {
    public Money gross() {
        return net.plus(refunds);
    }

    /** The sum of both, of whatever periods. */
    public Earned plus(Earned other) {
        return new Earned(begin, stream, asset, net.plus(other.net), refunds.plus(other.refunds));
    }
}
