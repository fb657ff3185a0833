/**
 * What a user has and moves.
 *
 * <pre>
 *  POST /financial/transfers ──► TransferCommits: while one database transaction is in flight, gather
 *                                      │ at most `ledger.commit_batch`
 *                                      ▼
 *      TransferBatch, ONE transaction { lock balances, read earlier answers and recipients;
 *          decide each in memory; transactions, postings, balances, answers, events: multi-row statements }
 *                                      │
 *                                      ▼ commit ──► each gets its own answer or refusal
 * </pre>
 */
package io.astratrade.financial.wallet;
