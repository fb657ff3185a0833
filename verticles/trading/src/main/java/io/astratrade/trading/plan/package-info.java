/**
 * What users' plans allow in trading.
 *
 * <pre>
 *   SubscriptionCreated, -Changed, -Cancelled ─► KeepPlanLimits ─► plan_limit ─► PlanFollower (one per shard)
 *                                                                                 └─► SetPlanLimit, journaled ─► engine
 * </pre>
 */
package io.astratrade.trading.plan;
