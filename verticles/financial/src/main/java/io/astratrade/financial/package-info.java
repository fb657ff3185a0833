/**
 * Money: ledger, payments, subscriptions, revenue, compliance.
 *
 * <pre>
 * FinancialModule ─► Financial ─► FinancialParts: clock, ledger, PaymentParts, SubscriptionParts, compliance
 *     │ groups and jobs: PaymentPart, RevenuePart, FinancialEvents        ▲
 *     ├─► FinancialApiVerticle ─► PaymentRoutes, SubscriptionRoutes, RevenueRoutes
 *     ├─► LedgerVerticle     seals, watches the sums
 *     └─► RevenueVerticle    sends webhooks, reads gauges
 * </pre>
 */
package io.astratrade.financial;
