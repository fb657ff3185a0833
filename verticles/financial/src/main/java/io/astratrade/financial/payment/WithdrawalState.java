package io.astratrade.financial.payment;

/** States of a withdrawal; the last three are final. */
public enum WithdrawalState {
    /** Approved, and not yet asked of the provider. */
    PENDING,
    /** Waits for a decision of compliance; the money is held. */
    HELD,
    /** Asked of the provider, whose answer is not known. */
    PROCESSING,
    SUCCEEDED,
    FAILED,
    REJECTED
}
