/** Deposits: payments whose money the user gets. */
package io.astratrade.financial.payment.deposit;
