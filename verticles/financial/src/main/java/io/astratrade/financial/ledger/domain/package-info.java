/**
 * Words of the ledger: assets, accounts, postings, entries, holds.
 *
 * <pre>
 * Account, Asset ─► Posting ─► Entry ─────┐
 *        └────────► BalanceKey ─► Balance ─┴─► Book ─► PostedTransaction: PostedLine ─► ContentHash ─► HashChain
 *                   HoldDraft ────────────────►┘
 * </pre>
 */
package io.astratrade.financial.ledger.domain;
