/**
 * The double-entry ledger.
 *
 * <pre>
 *  post, postAll, hold, capture, release (the caller's Tx)
 *     │  1. lock balances of bounded accounts, in one order; read what was posted under the same references
 *     │  2. domain.Book decides in memory: floors, times, balances after each posting
 *     ▼  3. Journal: transactions, postings, balances, what is to be sealed, events: statements that travel together
 *  commit ──► "financial.ledger.committed" on the event bus ──► seal: numbers it and chains its hash
 * </pre>
 */
package io.astratrade.financial.ledger;
