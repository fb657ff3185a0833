/** Payments: what was asked for, and how it ended. */
package io.astratrade.financial.payment;
