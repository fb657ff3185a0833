/** Rows of subscriptions and of their movements. */
package io.astratrade.financial.subscription.store;
