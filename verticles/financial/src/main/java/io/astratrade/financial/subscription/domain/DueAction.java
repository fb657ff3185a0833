package io.astratrade.financial.subscription.domain;

/** What a subscription has to have done at a time. */
public enum DueAction {
    /** The next period, or the first behind a trial. */
    RENEW,
    /** The end that its user asked for. */
    END,
    RETRY,
    RESTRICT,
    GIVE_UP,
    RESUME
}
