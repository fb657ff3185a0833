/**
 * One PostgreSQL schema of one service.
 *
 * <pre>
 *   Database.query ───────────────────────────────► one statement
 *   Database.append(insert, events) ──────────────► one statement { insert, outbox row }      then wakes the relay
 *   Database.transaction(tx -> ...) ── Tx.query ──► { statements, one outbox row for all Tx.emit } then wakes the relay
 * </pre>
 */
package io.astratrade.platform.db;
