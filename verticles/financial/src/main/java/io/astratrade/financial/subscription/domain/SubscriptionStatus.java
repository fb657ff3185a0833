package io.astratrade.financial.subscription.domain;

import io.astratrade.codec.format.WireName;
import java.util.Locale;

/** States of a subscription. */
public enum SubscriptionStatus {
    /** Waits for its first payment. */
    INCOMPLETE(false),
    TRIALING(true),
    ACTIVE(true),
    /** A payment failed and is tried again; its user keeps what the plan allows. */
    PAST_DUE(true),
    /** Nothing was paid for too long; its user has what the free plan allows. */
    RESTRICTED(false),
    PAUSED(false),
    CANCELLED(false);

    private final boolean entitled;

    SubscriptionStatus(boolean entitled) {
        this.entitled = entitled;
    }

    /** Whether its user has what the plan allows. */
    public boolean entitled() {
        return entitled;
    }

    public String code() {
        return WireName.of(this);
    }

    public static SubscriptionStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
