package io.astratrade.financial.subscription.domain;

import io.astratrade.financial.invoice.domain.Pricing;
import io.astratrade.financial.invoice.domain.Term;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.plan.domain.Plan;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription as it stands.
 *
 * @param trialEndsAt null when it began without a trial
 * @param dunning null while nothing is overdue
 * @param pausedAt null unless it is paused
 * @param endedAt null until it is cancelled
 * @param endReason null until it is cancelled
 */
public record Subscription(
        UUID id,
        UUID userId,
        Offer offer,
        SubscriptionStatus status,
        Term term,
        Instant trialEndsAt,
        Wish wish,
        Billing billing,
        Dunning dunning,
        Instant pausedAt,
        Instant createdAt,
        Instant endedAt,
        EndReason endReason) {
    public boolean is(SubscriptionStatus other) {
        return status == other;
    }

    /** The plan whose entitlements its user has. */
    public Plan effective(Plan free) {
        return status.entitled() ? offer.plan() : free;
    }

    public Pricing pricing() {
        return new Pricing(offer, billing.coupon());
    }

    public Subscription withStatus(SubscriptionStatus next) {
        return new Subscription(
                id,
                userId,
                offer,
                next,
                term,
                trialEndsAt,
                wish,
                billing,
                dunning,
                pausedAt,
                createdAt,
                endedAt,
                endReason);
    }

    public Subscription withOffer(Offer next) {
        return new Subscription(
                id,
                userId,
                next,
                status,
                term,
                trialEndsAt,
                wish,
                billing,
                dunning,
                pausedAt,
                createdAt,
                endedAt,
                endReason);
    }

    public Subscription withTerm(Term next) {
        return new Subscription(
                id,
                userId,
                offer,
                status,
                next,
                trialEndsAt,
                wish,
                billing,
                dunning,
                pausedAt,
                createdAt,
                endedAt,
                endReason);
    }

    public Subscription withWish(Wish next) {
        return new Subscription(
                id,
                userId,
                offer,
                status,
                term,
                trialEndsAt,
                next,
                billing,
                dunning,
                pausedAt,
                createdAt,
                endedAt,
                endReason);
    }

    public Subscription withBilling(Billing next) {
        return new Subscription(
                id,
                userId,
                offer,
                status,
                term,
                trialEndsAt,
                wish,
                next,
                dunning,
                pausedAt,
                createdAt,
                endedAt,
                endReason);
    }

    public Subscription withDunning(Dunning next) {
        return new Subscription(
                id,
                userId,
                offer,
                status,
                term,
                trialEndsAt,
                wish,
                billing,
                next,
                pausedAt,
                createdAt,
                endedAt,
                endReason);
    }

    public Subscription withPause(Instant since) {
        return new Subscription(
                id,
                userId,
                offer,
                status,
                term,
                trialEndsAt,
                wish,
                billing,
                dunning,
                since,
                createdAt,
                endedAt,
                endReason);
    }

    public Subscription ended(Instant at, EndReason reason) {
        return new Subscription(
                id,
                userId,
                offer,
                SubscriptionStatus.CANCELLED,
                term,
                trialEndsAt,
                wish,
                billing,
                dunning,
                pausedAt,
                createdAt,
                at,
                reason);
    }
}
