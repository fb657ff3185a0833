/**
 * Withdrawals: money held in the ledger, looked at by compliance, paid out to a card, captured or freed.
 *
 * <pre>
 *  request { hold, WithdrawalCheck } ─► pending ─────────────► processing ─► succeeded: capture, FundsWithdrawn
 *                                    └► held ─ approve ─┘           └──────► failed:    release
 *                                        └─── reject ──────────────────────► rejected:  release
 * </pre>
 */
package io.astratrade.financial.payment.withdrawal;
