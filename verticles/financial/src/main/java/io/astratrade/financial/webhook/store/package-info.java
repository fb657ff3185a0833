/** Tables of endpoints, deliveries, and the lanes that keep the order of each object's deliveries. */
package io.astratrade.financial.webhook.store;
