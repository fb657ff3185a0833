/**
 * Stripe, and whatever speaks as it does: PaymentIntents, PaymentMethods, Customers, Refunds and Payouts, form encoded over HTTP.
 *
 * <pre>
 *  StripeProvider ─► StripeApi: Idempotency-Key, repeated on 409, 429, 5xx and broken connections with jitter, bounded
 *     │
 *     │ charge: create the intent ─► its id into provider_reference ─► confirm
 *     │         An intent that is not confirmed charges nothing, and nothing is confirmed whose id is not kept. So a charge
 *     │         without a reference was never made, one with a reference is asked for, and cancelling it ends it for good.
 *     ▼
 *  StripeReferences (provider_reference, provider_customer)
 *
 *  StripeSignature ─► StripeEvents: a signed event as a ProviderNotice
 * </pre>
 */
package io.astratrade.financial.provider.stripe;
