/** Tables of revenue, and the ledger's as revenue reads them. */
package io.astratrade.financial.revenue.store;
