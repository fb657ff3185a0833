/**
 * What providers say by themselves.
 *
 * <pre>
 *  NoticePoll (sandbox: read in its order) ─┐
 *                                           ├─► NoticeDesk: ONE transaction { payment_notice row; settle; what was done }
 *  api.ReceiveStripeWebhook (signed)       ─┘
 * </pre>
 */
package io.astratrade.financial.payment.inbound;
