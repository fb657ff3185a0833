/**
 * Rules of outgoing webhooks: how a message is signed, where it may be sent, when it is sent again.
 *
 * <pre>
 * Endpoint ─ wants ─► WebhookEvents          Delivery ─► Claim ─► Attempt ─► RetrySchedule ─► Claim ...
 *    └─ WebhookTarget ─► PublicAddresses        └─ WebhookSecret: signature of id, time and body
 * </pre>
 */
package io.astratrade.financial.webhook.domain;
