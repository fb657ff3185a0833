/** Disputes: payments that their cards' owners contest at the provider. */
package io.astratrade.financial.payment.dispute;
