/**
 * One market per instrument: who offers what, and what was traded last.
 *
 * <pre>
 *            Market ── reference price, last trades, numbers of the day
 *           ╱      ╲
 *    bids, asks   makerBids, makerAsks
 *      Book          Ladder          users' orders by price then time; the simulated market maker's quotes
 * </pre>
 */
package io.astratrade.trading.engine.book;
