/**
 * Everything that can go into an engine, in its own words: amounts are scaled longs, instruments are indexes, time is given.
 *
 * <pre>
 *  Command ─┬─ PlaceOrder ── Side, OrderType, TimeInForce
 *           ├─ CancelOrder, CancelAll, ClosePosition
 *           ├─ SetPlanLimit                      the user's plan changed
 *           ├─ MarketTick                        the market moves
 *           └─ Configure ── EngineRules, Instrument ...
 * </pre>
 */
package io.astratrade.trading.engine.command;
