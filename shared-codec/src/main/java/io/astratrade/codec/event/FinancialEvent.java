package io.astratrade.codec.event;

import io.astratrade.codec.amount.Money;
import java.time.Instant;
import java.util.List;

/** Events of money and subscriptions. */
public sealed interface FinancialEvent extends Event {
    /** Whose money or subscription it is about. */
    String userId();

    /** A transaction is in the ledger. */
    record TransactionRecorded(
            String transactionId, String userId, String kind, String currency, Money amount, Instant recordedAt)
            implements FinancialEvent {}

    /** Money came in. */
    record FundsAdded(String userId, String currency, Money amount, String transactionId, Instant addedAt)
            implements FinancialEvent {}

    /** Money went out. */
    record FundsWithdrawn(String userId, String currency, Money amount, String transactionId, Instant withdrawnAt)
            implements FinancialEvent {}

    /** A user subscribed to a plan. */
    record SubscriptionCreated(
            String subscriptionId,
            String userId,
            String plan,
            List<String> entitlements,
            String period,
            Instant startsAt,
            @OptionalField Instant trialEndsAt)
            implements FinancialEvent {}

    /** A user changed plans. */
    record SubscriptionChanged(
            String subscriptionId,
            String userId,
            String oldPlan,
            String newPlan,
            String plan,
            List<String> entitlements,
            Instant changedAt)
            implements FinancialEvent {}

    /** A subscription ends; plan and entitlements are those that the user has from then on. */
    record SubscriptionCancelled(
            String subscriptionId, String userId, String plan, List<String> entitlements, Instant endsAt)
            implements FinancialEvent {}

    /** A subscription goes on for another period. */
    record SubscriptionRenewed(
            String subscriptionId, String userId, String plan, List<String> entitlements, Instant periodEndsAt)
            implements FinancialEvent {}

    /** A payment succeeded. */
    record PaymentCompleted(
            String paymentId, String userId, String currency, Money amount, String purpose, Instant completedAt)
            implements FinancialEvent {}

    /** A payment failed. */
    record PaymentFailed(
            String paymentId, String userId, String currency, Money amount, String reason, Instant failedAt)
            implements FinancialEvent {}

    /** A payment was given back in whole or in part. */
    record PaymentRefunded(String paymentId, String userId, String currency, Money amount, Instant refundedAt)
            implements FinancialEvent {}

    /** An invoice was issued. */
    record InvoiceIssued(String invoiceId, String userId, String currency, Money total, Instant dueAt)
            implements FinancialEvent {}

    /** An invoice was paid. */
    record InvoicePaid(String invoiceId, String userId, String currency, Money total, Instant paidAt)
            implements FinancialEvent {}

    /** An invoice was not paid in time. */
    record InvoiceOverdue(String invoiceId, String userId, String currency, Money total, Instant dueAt)
            implements FinancialEvent {}
}
