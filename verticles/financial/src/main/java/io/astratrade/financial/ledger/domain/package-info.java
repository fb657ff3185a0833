/** Words of the ledger: assets, accounts, postings, entries, holds. */
package io.astratrade.financial.ledger.domain;
