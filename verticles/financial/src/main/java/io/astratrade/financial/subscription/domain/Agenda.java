package io.astratrade.financial.subscription.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * What is due next, by the state alone.
 *
 * @param longestPause after which a paused subscription goes on by itself
 */
public record Agenda(DunningSchedule dunning, Duration longestPause) {
    /** Empty while a payment is under way, which then says how it goes on, and at the end. */
    public Optional<Due> next(Subscription subscription) {
        return subscription.billing().collecting() ? Optional.empty() : Optional.ofNullable(due(subscription));
    }

    private Due due(Subscription subscription) {
        switch (subscription.status()) {
            case TRIALING:
            case ACTIVE:
                return new Due(
                        subscription.term().end(), subscription.wish().cancel() ? DueAction.END : DueAction.RENEW);
            case PAST_DUE:
                return unpaid(subscription.dunning());
            case RESTRICTED:
                return new Due(subscription.dunning().since().plus(dunning.cancelAfter()), DueAction.GIVE_UP);
            case PAUSED:
                return new Due(subscription.pausedAt().plus(longestPause), DueAction.RESUME);
            default:
                return null;
        }
    }

    private Due unpaid(Dunning state) {
        return dunning.retries(state)
                ? new Due(dunning.nextRetry(state), DueAction.RETRY)
                : new Due(state.since().plus(dunning.restrictAfter()), DueAction.RESTRICT);
    }
}
