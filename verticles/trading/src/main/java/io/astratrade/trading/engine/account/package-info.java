/**
 * Users' accounts and what hangs on them; mutable, and only touched by the engine and its codec.
 *
 * <pre>
 *  Account ──┬─ Position        one per instrument: quantity, cost, what open orders will reduce
 *            ├─ Order ── Fill   the open ones, each with its reserve
 *            └─ RecentKeys      Idempotency-Keys and client_order_ids of the last 24 hours
 * </pre>
 */
package io.astratrade.trading.engine.account;
