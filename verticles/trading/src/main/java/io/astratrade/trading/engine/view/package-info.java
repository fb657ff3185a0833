/**
 * Immutable pictures of an engine's state, safe to hand to other threads.
 *
 * <pre>
 *  of one user   OrderView ── Fill, OrderState      AccountView      PositionView
 *  of a market   TickerView      BookView      MarketTrade
 * </pre>
 */
package io.astratrade.trading.engine.view;
