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
    FINANCIAL_AMOUNT_INVALID(
            422,
            "The amount is not one that can be moved.",
            "Send a plain decimal above zero with no more decimals than the currency has."),
    FINANCIAL_AMOUNT_TOO_LARGE(422, "The amount is beyond what an account can hold.", "Move less at a time."),
    FINANCIAL_RECIPIENT_SELF(422, "Nobody transfers to themselves.", "Name another user."),
    FINANCIAL_RECIPIENT_UNKNOWN(422, "There is no such user.", "Check the id; search users to find it."),
    FINANCIAL_RECIPIENT_CLOSED(
            422, "The user's account is suspended or deleted.", "Choose another recipient; nothing was moved."),
    FINANCIAL_SENDER_SUSPENDED(403, "The account is suspended.", "Ask the support why."),
    FINANCIAL_POSTING_INVALID(
            422, "A posting does not fit the books.", "Correct what errors points at: accounts, currency or amount."),
    FINANCIAL_TRANSACTION_NOT_FOUND(404, "There is no such transaction.", "Check the id."),
    FINANCIAL_ALREADY_REVERSED(
            409, "The transaction was reversed before.", "Nothing is left to do; the detail names the reversal."),
    FINANCIAL_NOT_REVERSIBLE(
            422, "A reversal cannot be reversed.", "Post the transaction anew instead of taking its reversal back."),
    FINANCIAL_BUSY(
            503,
            "Too many transfers are waiting.",
            "Wait as many seconds as Retry-After says, then repeat it with the same Idempotency-Key."),
    // payments
    FINANCIAL_PAYMENT_NOT_FOUND(404, "There is no such payment.", "Check the id; list your payments to find it."),
    FINANCIAL_MORE_THAN_PAID(
            422, "More than is left of the payment.", "Refund at most what was paid and not refunded."),
    // subscriptions
    // revenue, compliance, webhooks
    FINANCIAL_WEBHOOK_NOT_FOUND(404, "There is no such webhook.", "Check the id; list your webhooks to find it."),
    FINANCIAL_WEBHOOK_TARGET(
            422, "Nothing is sent to this address.", "Give an https URL of a server on the public internet."),
    FINANCIAL_WEBHOOK_LIMIT(422, "You have as many webhooks as one may have.", "Delete one that you no longer need."),
    FINANCIAL_WEBHOOK_DISABLED(
            409, "The webhook's server answered 410 and is told no more.", "Delete the webhook and create it anew."),
    FINANCIAL_DELIVERY_NOT_FOUND(404, "There is no such delivery.", "Check the id; list the webhook's deliveries."),
    FINANCIAL_DELIVERY_PENDING(
            409, "The delivery is still being attempted.", "Wait until it was delivered or has failed."),
    FINANCIAL_RECORD_NOT_FOUND(404, "There is no such compliance record.", "Check the id; list the records."),
    FINANCIAL_RECORD_DECIDED(
            409, "The compliance record was decided already.", "Read it again to see the decision that stands."),
    FINANCIAL_TIER_TOO_LOW(
            422,
            "Your verification tier does not allow a withdrawal of this amount.",
            "Verify your identity, or withdraw less."),
    FINANCIAL_PERIOD_TOO_LONG(
            422, "The time asked for has too many periods.", "Ask for a shorter time or for longer periods.");

    private final Terms terms;

    FinancialRefusal(int status, String title, String cure) {
        this.terms = new Terms(status, title, cure);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
