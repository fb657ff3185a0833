/**
 * Operations on the own subscriptions.
 *
 * <pre>
 * /subscriptions           POST CreateSubscription, GET ListSubscriptions
 * /subscriptions/preview   POST PreviewSubscription
 * /subscriptions/{id}      GET GetSubscription, PATCH UpdateSubscription, DELETE CancelSubscription
 *                             └─ Collected: what is charged at once is carried out before the answer
 * </pre>
 */
package io.astratrade.financial.subscription.api;
