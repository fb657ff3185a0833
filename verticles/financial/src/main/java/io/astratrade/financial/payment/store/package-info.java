/**
 * Rows of payments: tables payment_*.
 *
 * <pre>
 *  payment_method     ◄── MethodStore       a token and what may be shown of a card; removed ones stay, unseen
 *  payment            ◄── PaymentStore      claim: until a lease ends; lock: to settle; due: what is not settled
 *  payment_refund     ◄── RefundStore       the same, locked after its payment
 *  payment_withdrawal ◄── WithdrawalStore   the same; a held one is never due
 *  payment_dispute    ◄── DisputeStore      by the provider's id, locked after its payment
 *  payment_notice     ◄── NoticeStore       each notice of a provider once
 * </pre>
 */
package io.astratrade.financial.payment.store;
