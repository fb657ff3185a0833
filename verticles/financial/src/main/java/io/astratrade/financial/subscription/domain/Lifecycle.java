package io.astratrade.financial.subscription.domain;

import static io.astratrade.financial.subscription.domain.SubscriptionStatus.ACTIVE;
import static io.astratrade.financial.subscription.domain.SubscriptionStatus.INCOMPLETE;
import static io.astratrade.financial.subscription.domain.SubscriptionStatus.PAST_DUE;
import static io.astratrade.financial.subscription.domain.SubscriptionStatus.PAUSED;
import static io.astratrade.financial.subscription.domain.SubscriptionStatus.RESTRICTED;
import static io.astratrade.financial.subscription.domain.SubscriptionStatus.TRIALING;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.AppliedCoupon;
import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.InvoicePurpose;
import io.astratrade.financial.invoice.domain.Term;
import io.astratrade.financial.plan.domain.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The steps of a subscription's life. Each gives the next state of one that is in a state for it. */
public final class Lifecycle {
    private Lifecycle() {}

    /** Waits for its first payment, or is active at once when there is nothing to pay. */
    public static Subscription begin(UUID id, UUID user, Offer offer, UUID method, AppliedCoupon coupon, Instant now) {
        return new Subscription(
                id,
                user,
                offer,
                INCOMPLETE,
                Term.from(now, offer.period()),
                null,
                Wish.NONE,
                Billing.begin(method, coupon),
                null,
                null,
                now,
                null,
                null);
    }

    public static Subscription beginTrial(
            UUID id, UUID user, Offer offer, UUID method, AppliedCoupon coupon, Instant now, Duration length) {
        Term term = Term.trial(now, length);
        Billing billing = Billing.begin(method, coupon);
        return new Subscription(
                id, user, offer, TRIALING, term, term.end(), Wish.NONE, billing, null, null, now, null, null);
    }

    /** The period behind the present one, with the offer that was wished for. */
    public static Subscription renew(Subscription now) {
        Offer offer = now.wish().change() == null ? now.offer() : now.wish().change();
        Billing unpaid = now.billing().settled(Money.ZERO);
        return now.withOffer(offer)
                .withTerm(now.term().next(offer.period()))
                .withWish(Wish.NONE)
                .withBilling(unpaid);
    }

    /** An invoice of it is to be paid. */
    public static Subscription owing(Subscription now, UUID invoice) {
        return now.withBilling(now.billing().owing(invoice));
    }

    /** Its invoice is being paid. */
    public static Subscription collecting(Subscription now, UUID payment) {
        return now.withBilling(now.billing().collectedBy(payment));
    }

    public static Subscription paidBy(Subscription now, UUID method) {
        return now.withBilling(now.billing().paidBy(method));
    }

    /** A part of what was paid for the term was given back. */
    public static Subscription refunded(Subscription now, Money amount) {
        return now.withBilling(now.billing().refunded(amount));
    }

    static Subscription counted(Subscription now, Money mrr) {
        return now.withBilling(now.billing().counted(mrr));
    }

    /** What the payment of its invoice makes of it. */
    public static Subscription paid(Subscription now, InvoicePurpose purpose, Grant grant) {
        Subscription bought = purpose == InvoicePurpose.CHANGE
                ? now.withOffer(grant.offer()).withTerm(grant.term()).withWish(Wish.NONE)
                : now;
        return bought.withStatus(ACTIVE)
                .withDunning(null)
                .withBilling(now.billing().settled(grant.value()));
    }

    /** What a payment that failed makes of it. */
    public static Subscription unpaid(Subscription now, InvoicePurpose purpose, DunningSchedule schedule, Instant at) {
        if (purpose == InvoicePurpose.CHANGE) {
            return now.withBilling(now.billing().dropped());
        }
        if (purpose == InvoicePurpose.FIRST) {
            return end(now, at, EndReason.NOT_BEGUN);
        }
        SubscriptionStatus status = now.is(RESTRICTED) ? RESTRICTED : PAST_DUE;
        return now.withStatus(status)
                .withDunning(schedule.failed(now.dunning(), at))
                .withBilling(now.billing().waiting());
    }

    public static Subscription restrict(Subscription now) {
        return now.withStatus(RESTRICTED);
    }

    public static Subscription pause(Subscription now, Instant at) {
        return now.withStatus(PAUSED).withPause(at);
    }

    /** Goes on with what was left of the period. */
    public static Subscription resume(Subscription now, Instant at) {
        Duration pause = Duration.between(now.pausedAt(), at);
        return now.withStatus(ACTIVE).withPause(null).withTerm(now.term().delayed(pause));
    }

    public static Subscription end(Subscription now, Instant at, EndReason reason) {
        return now.withBilling(now.billing().dropped()).withWish(Wish.NONE).ended(at, reason);
    }
}
