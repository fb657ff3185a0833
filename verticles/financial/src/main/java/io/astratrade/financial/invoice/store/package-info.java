/** Rows of invoices, their lines, their numbers and credit notes. */
package io.astratrade.financial.invoice.store;
