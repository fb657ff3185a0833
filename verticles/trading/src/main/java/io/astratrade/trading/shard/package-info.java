/**
 * The ownership of shards and the single writer of each.
 *
 * <pre>
 *  api ──► Shards ──► Shard ◄── MarketClock (ticks)
 *                      ├── Mailbox: calls of other threads, in order
 *                      ├── Leadership: LOADING, LEADING, FENCED ◄── Lease: renews, notices a newer owner
 *                      ├── EventMapper: an outcome's events in envelopes
 *                      └──► journal/GroupCommit
 * </pre>
 */
package io.astratrade.trading.shard;
