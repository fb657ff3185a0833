/**
 * SQL of the ledger: what is in the books, and who has how much.
 *
 * <pre>
 *  BalanceStore ───── ledger_balance: locked in one order, written once per batch
 *  TransactionStore ─ ledger_transaction + ledger_posting + ledger_unsealed: appended, never changed
 *  HoldStore ──────── ledger_hold
 *  AccountStore ───── balances now and at a time, of any account
 *  StatementStore ─── a user's transactions, page by page
 * </pre>
 */
package io.astratrade.financial.ledger.store;
