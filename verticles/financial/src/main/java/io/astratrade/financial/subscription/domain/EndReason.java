package io.astratrade.financial.subscription.domain;

import io.astratrade.codec.format.WireName;
import java.util.Locale;

/** Why a subscription ended. */
public enum EndReason {
    /** Its user asked for it. */
    REQUESTED,
    /** The first payment failed. */
    NOT_BEGUN,
    /** Nobody paid, whatever was tried. */
    UNPAID,
    /** The account was suspended. */
    ACCOUNT_SUSPENDED,
    /** The account was deleted. */
    ACCOUNT_DELETED;

    public String code() {
        return WireName.of(this);
    }

    public static EndReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
