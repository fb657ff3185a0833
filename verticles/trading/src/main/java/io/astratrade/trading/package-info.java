/**
 * Trading: a pure engine behind a group-committed journal, and projections for history.
 *
 * <pre>
 *  TradingApiVerticle ── api/PlaceOrder ... ──► shard/Shards ──► shard/Shard (one event loop each, single writer)
 *                                                                 │ engine.apply(command): pure, in memory
 *                                                                 ▼
 *                              journal/GroupCommit: what comes during a commit shares the next
 *                                                                 ▼
 *                              store/JournalStore: journal row + outbox row, one statement per batch
 *                                                                 │ outbox relay
 *                                                                 ▼
 *                                                          astra.trading.*
 *                                                                 │ group trading_internal
 *  consumers ── events/ProjectTrading ◄───────────────┘──► orders, trades, closed_positions ──► api/ListTrades ...
 * </pre>
 */
package io.astratrade.trading;
