/**
 * Operations on the own subscriptions.
 *
 * <pre>
 *   CreateSubscription, UpdateSubscription ─► Collected: transaction ─► commit ─► payment carried out ─► answer
 *   CancelSubscription, PreviewSubscription ─► SubscriptionDesk
 *   GetSubscription, ListSubscriptions ─► SubscriptionStore
 * </pre>
 */
package io.astratrade.financial.subscription.api;
