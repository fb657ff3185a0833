/**
 * Operator commands: `astra ledger ...`.
 *
 * <pre>
 *  LedgerCommand ─┬─ LedgerVerifyCommand ──► Verifier, part after part, to the end or the first bad row
 *                 ├─ LedgerBalanceCommand ─► what accounts have, now or at a moment
 *                 └─ LedgerPostCommand ────► ledger and admin_action: one transaction, with a reason
 * </pre>
 */
package io.astratrade.financial.ops;
