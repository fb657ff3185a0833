/**
 * Operations of users on their webhook endpoints and the log of deliveries.
 *
 * <pre>
 * /webhooks              POST CreateWebhook, GET ListWebhooks
 * /webhooks/{id}         GET GetWebhook, DELETE DeleteWebhook
 * /webhooks/{id}/...     test TestWebhook, deliveries ListWebhookDeliveries
 * /webhooks/deliveries/{id}/replay   ReplayWebhookDelivery
 * </pre>
 */
package io.astratrade.financial.webhook.api;
