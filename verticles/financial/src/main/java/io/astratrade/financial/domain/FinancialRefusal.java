package io.astratrade.financial.domain;

import io.astratrade.platform.refusal.Refusal;

/** Refusals of financial. */
public enum FinancialRefusal implements Refusal {
    // ledger
    FINANCIAL_INSUFFICIENT_FUNDS(
            422,
            "There is not enough available.",
            "Transfer less, or add funds first; the wallet shows what is available."),
    FINANCIAL_REFERENCE_REUSED(
            409, "Another transaction was posted under this reference.", "Use a new reference for a new transaction."),
    FINANCIAL_HOLD_NOT_FOUND(404, "There is no such hold.", "Check the id."),
    FINANCIAL_HOLD_CLOSED(409, "The hold was captured, released or has expired.", "Make a new hold."),
    FINANCIAL_MORE_THAN_HELD(422, "More than is held.", "Capture at most what is left of the hold."),
    // payments
    FINANCIAL_PAYMENT_NOT_FOUND(404, "There is no such payment.", "Check the id; list your payments to find it."),
    FINANCIAL_MORE_THAN_PAID(
            422, "More than is left of the payment.", "Refund at most what was paid and not refunded.");
    // subscriptions
    // revenue, compliance, webhooks

    private final Terms terms;

    FinancialRefusal(int status, String title, String cure) {
        this.terms = new Terms(status, title, cure);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
