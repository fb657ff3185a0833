/** Operations of users on their webhook endpoints and the log of deliveries. */
package io.astratrade.financial.webhook.api;
