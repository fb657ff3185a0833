package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.AppliedCoupon;
import io.astratrade.financial.plan.domain.Offer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prices of an offer with the coupon that a subscription has.
 *
 * @param coupon null when there is none
 */
public record Pricing(Offer offer, AppliedCoupon coupon) {
    /** What a whole period costs that begins at this time. */
    public Money value(Instant start) {
        return offer.price().minus(off(start));
    }

    /** Lines of a whole period. */
    public List<InvoiceLine> whole(Term term) {
        return lines(
                line(LineKind.PLAN, offer.title(), offer.price(), term.start(), term.end()),
                discount(off(term.start()), term.start(), term.end()));
    }

    /** Lines of what is left of a period. */
    public List<InvoiceLine> rest(Term term, Instant now) {
        return lines(
                line(
                        LineKind.REMAINING,
                        "Remaining time on " + offer.title(),
                        term.left(offer.price(), now),
                        now,
                        term.end()),
                discount(term.left(off(term.start()), now), now, term.end()));
    }

    /** The line that gives back what was paid for a period and is not used, less what was refunded of it already. */
    public static InvoiceLine unused(Offer offer, Term term, Money paid, Money refunded, Instant now) {
        Money left = term.left(paid, now).minus(refunded);
        Money credit = left.compareTo(Money.ZERO) > 0 ? left : Money.ZERO;
        return line(LineKind.UNUSED, "Unused time on " + offer.title(), credit.negate(), now, term.end());
    }

    /** All lines that are worth something. */
    public static List<InvoiceLine> lines(InvoiceLine... lines) {
        return Stream.of(lines)
                .filter(line -> !line.amount().equals(Money.ZERO))
                .toList();
    }

    private Money off(Instant start) {
        return coupon == null ? Money.ZERO : coupon.off(offer.price(), start);
    }

    private InvoiceLine discount(Money off, Instant from, Instant to) {
        String description = coupon == null ? "" : "Coupon " + coupon.code();
        return line(LineKind.DISCOUNT, description, off.negate(), from, to);
    }

    private static InvoiceLine line(LineKind kind, String description, Money amount, Instant from, Instant to) {
        return new InvoiceLine(kind, description, amount, from, to);
    }
}
