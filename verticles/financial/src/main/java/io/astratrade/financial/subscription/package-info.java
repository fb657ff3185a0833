/**
 * Subscriptions as they are sold, charged, changed and ended.
 *
 * <pre>
 *  api ──► Subscribing, Changing, Ending ─┐                        ┌─► Invoicing ─► ledger, credits
 *  job ──► DueWork ─► DueSteps ───────────┼─► Charging ────────────┤
 *  payments settle ─► SubscriptionEffects ┘   paid, unpaid         └─► Payments.begin ═ after the commit ═► execute
 *                                                │
 *                                                ▼
 *                         SubscriptionRecorder: row, movement of the recurring revenue, events with entitlements
 * </pre>
 *
 * <p>Locks are taken in one order: payment, subscription, invoice, credit, number, ledger.
 */
package io.astratrade.financial.subscription;
