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
    FINANCIAL_PAYMENT_NOT_WAITING(
            409,
            "The payment does not wait for a confirmation.",
            "Read the payment again: its status says how it stands."),
    FINANCIAL_PAYMENT_NOT_REFUNDABLE(
            409, "This payment cannot be refunded.", "Refund payments that have succeeded and are not disputed."),
    FINANCIAL_PAYMENT_METHOD_NOT_FOUND(
            404,
            "There is no such payment method.",
            "Check the id, or add a card; list your payment methods to find it."),
    FINANCIAL_PAYMENT_METHOD_UNUSABLE(
            409, "The card was added with a provider that is no longer used.", "Add the card again."),
    FINANCIAL_PAYMENT_METHOD_LIMIT(
            422, "You have as many cards as one may have.", "Remove one that you no longer need."),
    FINANCIAL_CARD_INVALID(422, "There can be no such card.", "Correct the fields that errors points at."),
    FINANCIAL_CARD_DECLINED(422, "The card was declined.", "Use another card, or ask the bank that issued it."),
    FINANCIAL_AMOUNT_NOT_ALLOWED(
            422,
            "This amount cannot be moved.",
            "Give an amount above zero, in whole cents, within the limits that the detail names."),
    FINANCIAL_DEPOSIT_NOT_FOUND(404, "There is no such deposit.", "Check the id; list your deposits to find it."),
    FINANCIAL_WITHDRAWAL_NOT_FOUND(
            404, "There is no such withdrawal.", "Check the id; list your withdrawals to find it."),
    FINANCIAL_WITHDRAWAL_NOT_HELD(
            409, "The withdrawal does not wait for a decision.", "Read it again: its status says how it stands."),
    FINANCIAL_DISPUTE_NOT_FOUND(404, "There is no such dispute.", "Check the id; list the disputes to find it."),
    FINANCIAL_DISPUTE_CLOSED(409, "The dispute was decided already.", "Read it again to see how it ended."),
    FINANCIAL_PROVIDER_UNAVAILABLE(
            503,
            "The payment provider does not answer right now.",
            "Wait as many seconds as Retry-After says, then repeat it with the same Idempotency-Key."),
    FINANCIAL_SIGNATURE_INVALID(
            400,
            "The webhook is not signed by a secret of ours, or too long ago.",
            "Sign the raw body with the endpoint's secret, and send it within the tolerance."),
    // subscriptions
    FINANCIAL_PLAN_NOT_FOUND(422, "There is no such plan.", "Choose one of GET /financial/plans."),
    FINANCIAL_SUBSCRIPTION_NOT_FOUND(
            404, "There is no such subscription.", "Check the id; list your subscriptions to find it."),
    FINANCIAL_SUBSCRIPTION_EXISTS(
            409, "You have a subscription already.", "Change it, or cancel it before you take another."),
    FINANCIAL_SUBSCRIPTION_STATE(
            409, "The subscription is in no state for that.", "Read it again; the detail says what its state is."),
    FINANCIAL_SUBSCRIPTION_COLLECTING(
            409, "A payment of the subscription is under way.", "Wait until the payment has succeeded or failed."),
    FINANCIAL_CHANGE_INVALID(
            422, "These changes do not go together.", "Change plan and period, or pause or resume, by itself."),
    FINANCIAL_PREVIEW_EXPIRED(
            422, "The preview is too old, or of another time.", "Make a new preview and use its due_at."),
    FINANCIAL_TRIAL_USED(422, "You have had a trial already.", "Subscribe without a trial."),
    FINANCIAL_CHARGE_FAILED(
            422,
            "The payment failed, and nothing was changed.",
            "Use another payment method; failure says why this one was not charged."),
    FINANCIAL_COUPON_NOT_FOUND(404, "There is no such coupon.", "Check the code; list the coupons to find it."),
    FINANCIAL_COUPON_EXISTS(409, "There is or was a coupon of this code.", "Choose another code."),
    FINANCIAL_COUPON_INVALID(422, "The coupon is not valid.", "Check the code, or leave it out."),
    FINANCIAL_COUPON_EXPIRED(422, "The coupon has expired.", "Leave it out."),
    FINANCIAL_COUPON_USED_UP(422, "The coupon was redeemed as often as it may be.", "Leave it out."),
    FINANCIAL_COUPON_REDEEMED(422, "You have redeemed this coupon already.", "Leave it out."),
    FINANCIAL_INVOICE_NOT_FOUND(404, "There is no such invoice.", "Check the id; list your invoices to find it."),
    FINANCIAL_CLOCK_STEP(
            422,
            "The test clock does not go so far.",
            "Advance it by more than nothing and at most ten years at a time."),
    FINANCIAL_CLOCK_BUSY(409, "The test clock is being advanced.", "Wait until it stands where it was sent."),
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
