/** What users ask for of subscriptions, and what a preview answers. */
package io.astratrade.financial.subscription.order;
