/**
 * The endpoints of trading, one file each.
 *
 * <pre>
 *  PlaceOrder, CancelOrder, CancelAllOrders, ClosePosition ──► Shards.execute: journalled, then answered
 *  GetAccount, ListPositions, GetBook, ListMarkets, ListMarketTrades ──► Shards.read: the engine's memory
 *  GetOrder, ListOrders ──► the engine's memory, then history
 *  ListTrades ──► history (projections)                ListInstruments ──► InstrumentTable
 * </pre>
 */
package io.astratrade.trading.api;
