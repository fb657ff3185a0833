/**
 * The port to whoever moves money on cards. What a card's number is, only an adapter behind it knows; the platform has a token.
 *
 * <pre>
 *  payment.engine, payment.withdrawal ──► GuardedProvider: a deadline and a breaker for every call; no answer is UNKNOWN
 *                                              │
 *                                       PaymentProvider (keyed: the same key is the same charge)
 *                                        ├─ sandbox.SandboxProvider   test cards, tables sandbox_*
 *                                        └─ stripe.StripeProvider     PaymentIntents over HTTP
 *  ProviderNotice ◄── what it says by itself: polled (sandbox) or sent to us (Stripe's webhooks)
 * </pre>
 */
package io.astratrade.financial.provider;
