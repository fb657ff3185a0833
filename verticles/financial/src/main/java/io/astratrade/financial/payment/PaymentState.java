package io.astratrade.financial.payment;

/** States of a payment; the last two are final. */
public enum PaymentState {
    /** Written, and not yet asked of the provider. */
    PENDING,
    /** Asked of the provider, whose answer is not known. */
    PROCESSING,
    /** The card's owner has to confirm it. */
    REQUIRES_ACTION,
    SUCCEEDED,
    FAILED
}
