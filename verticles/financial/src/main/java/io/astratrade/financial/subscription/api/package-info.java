/** Operations on the own subscriptions. */
package io.astratrade.financial.subscription.api;
