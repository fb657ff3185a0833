/** Rows of payment methods, payments, refunds, withdrawals, disputes and providers' notices: tables payment_*. */
package io.astratrade.financial.payment.store;
