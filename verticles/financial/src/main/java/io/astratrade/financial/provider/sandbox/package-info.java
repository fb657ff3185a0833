/**
 * A provider without a company: test cards decide what happens. Its tables sandbox_* stand for another company's database, so
 * it writes them in transactions of its own, and never a card's number: a number is read once, for the {@link
 * io.astratrade.financial.provider.sandbox.TestCard} that it is.
 *
 * <pre>
 *  4242424242424242 and others   succeeds            4000002760003184   asks for a 3-D Secure confirmation
 *  4000000000000002, ...0341     card_declined       4000008260003178   the same, then insufficient_funds
 *  4000000000009995              insufficient_funds  4000000000000259   succeeds, is disputed later
 *  4000000000000069              expired_card        4000000000007007   charges, and does not say so
 *  4000000000000127              incorrect_cvc       4000000000008005   declines, and does not say so
 *  4000000000000119              processing_error    4000000000009003   is never reached
 *  4000056655665572              pays in, refuses payouts
 * </pre>
 */
package io.astratrade.financial.provider.sandbox;
