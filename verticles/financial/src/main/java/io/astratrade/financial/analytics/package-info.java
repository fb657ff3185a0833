/**
 * Figures of recurring revenue, from the movements that subscriptions write and from the ledger.
 *
 * <pre>
 * subscription_movement ─► MovementReader, CohortReader ─► Analysis ─► GET /admin/financial/analytics
 * ledger ─► revenue.store.RevenueStore ───────────────────────────────┘
 * </pre>
 */
package io.astratrade.financial.analytics;
