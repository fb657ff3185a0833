/**
 * The state machine of payments and refunds.
 *
 * <pre>
 *  CardPayments ──► PaymentRunner: claim the row until a lease ends, ask the provider, then ONE transaction:
 *       │                              PaymentSettlement { lock, state, PaymentEffects of its purpose, event }
 *       └─────────► RefundRunner:  the same for refunds, with RefundSettlement
 *  SettleDue (a job) ──► DueRunner: whatever is due and not settled, some at a time
 * </pre>
 */
package io.astratrade.financial.payment.engine;
