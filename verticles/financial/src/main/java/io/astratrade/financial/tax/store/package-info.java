/** The ledger as tax reports read it. */
package io.astratrade.financial.tax.store;
