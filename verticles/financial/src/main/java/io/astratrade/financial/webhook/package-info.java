/**
 * Outgoing webhooks by the Standard Webhooks specification.
 *
 * <pre>
 * financial.* ─► RecordDeliveries ─► webhook_delivery, webhook_lane      one transaction with the inbox: none is lost
 *                                        │ due, leased
 *                                        ▼
 *                                  WebhookSender ─► TargetResolver ─► WebhookClient ═► the user's server
 *                                        └─► webhook_attempt; retried, delivered, given up after three days
 * </pre>
 *
 * A lane is what one endpoint is told of one object; its deliveries are made one after another, the oldest event first.
 */
package io.astratrade.financial.webhook;
