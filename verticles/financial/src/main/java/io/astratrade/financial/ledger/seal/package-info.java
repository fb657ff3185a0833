/**
 * Numbers committed transactions and chains their hashes, beside the writers.
 *
 * <pre>
 *  commit ──► ledger_unsealed ──┐ woken after 50 ms (SealWakeup), and each second by the job (Sealer)
 *                               ▼
 *      ONE transaction, behind the lock of ledger_chain's row { take what is unsealed, in order;
 *          number it; hash = SHA-256(hash before, number, content); fold unbounded accounts into hours }
 *                               ▼
 *                ledger_seal, ledger_checkpoint, ledger_balance (unbounded) ──► check: walks all of it
 * </pre>
 *
 * <p>A transaction that commits late is sealed late: numbers follow the order of commits that depend on each other, and have
 * no gap.
 */
package io.astratrade.financial.ledger.seal;
