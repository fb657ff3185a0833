/** Yearly tax reports: a user's postings, streamed from the ledger as CSV. */
package io.astratrade.financial.tax;
