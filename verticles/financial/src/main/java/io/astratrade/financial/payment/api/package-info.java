/**
 * Operations on cards, deposits, withdrawals and payments, one file each.
 *
 * <pre>
 *  AddPaymentMethod ──► CardCheck ──► PaymentProvider.tokenise ──► MethodStore     List-, Get-, Remove-, SetDefault- likewise
 *  MakeDeposit ──► Payments.begin ═ commit ═► Payments.execute ──► the deposit as it stands
 *  RequestWithdrawal ──► Withdrawals.request ═ commit ═► Withdrawals.execute ──► the withdrawal as it stands
 *  ConfirmPayment ──► PaymentRunner.confirm
 *  ListDeposits, GetDeposit, ListPayments, GetPayment ──► PaymentStore     ListWithdrawals, GetWithdrawal ──► WithdrawalStore
 *  hook/ what providers tell us      admin/ refunds and disputes
 * </pre>
 */
package io.astratrade.financial.payment.api;
