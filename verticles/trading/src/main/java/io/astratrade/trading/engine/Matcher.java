package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Notional;
import io.astratrade.trading.engine.account.MulDiv;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.account.Position;
import io.astratrade.trading.engine.book.Ladder;
import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.view.Fill;
import io.astratrade.trading.engine.view.MarketTrade;

/**
 * Fills orders: against users' resting orders and the market maker's quotes, best price first; at one price users come
 * before the market maker. A user's own resting order in the way is cancelled (expire maker).
 */
final class Matcher {
    private final EngineState state;
    private final EventRecorder recorder;

    Matcher(EngineState state, EventRecorder recorder) {
        this.state = state;
        this.recorder = recorder;
    }

    /** Takes what the other side offers up to a price. */
    void take(Order order, long worstPrice, long micros) {
        Market market = state.markets[order.instrument];
        while (order.remaining() > 0 && takeNext(order, market, worstPrice, micros)) {
            // Each turn fills against one resting order or quote, or removes one.
        }
    }

    /** Users' resting orders that the market maker's new quotes have reached. */
    void sweep(int instrument, long micros) {
        Market market = state.markets[instrument];
        sweep(market, Side.BUY, micros);
        sweep(market, Side.SELL, micros);
    }

    /** Takes an order off the book and gives back what was reserved for it. */
    void cancel(Order order, String reason) {
        order.cancelled = true;
        state.markets[order.instrument].book(order.side).remove(order);
        finish(order);
        recorder.cancelled(order, symbol(order), reason);
    }

    /** Bookkeeping at the end of an order's life. */
    void finish(Order order) {
        order.account.release(order, order.reserved);
        order.account.open.remove(order.seq);
        releaseClosing(order, order.closing);
        state.closed(order);
    }

    private boolean takeNext(Order order, Market market, long worstPrice, long micros) {
        Side other = order.side.opposite();
        Order user = market.book(other).best();
        Ladder maker = market.ladder(other);
        boolean userFirst = user != null && (maker.empty() || !better(maker.bestPrice(), user.limitPrice, order.side));
        if (userFirst) {
            return !better(worstPrice, user.limitPrice, order.side) && takeUser(order, user, market, micros);
        }
        return !maker.empty() && !better(worstPrice, maker.bestPrice(), order.side) && takeMaker(order, maker, micros);
    }

    /** Whether a taker of this side would rather trade at `price` than at `than`. */
    private static boolean better(long price, long than, Side side) {
        return side == Side.BUY ? price < than : price > than;
    }

    private boolean takeUser(Order taker, Order maker, Market market, long micros) {
        long quantity = Math.min(taker.remaining(), maker.remaining());
        long price = maker.limitPrice;
        if (maker.account == taker.account) {
            cancel(maker, "self_match");
            return true;
        }
        if (!affordable(maker, quantity, price, state.rules.makerFeeBps())) {
            cancel(maker, "insufficient_funds");
            return true;
        }
        if (!affordable(taker, quantity, price, state.rules.takerFeeBps())) {
            cancel(taker, "insufficient_funds");
            return false;
        }
        String own = ownMatchId(micros);
        String trade = state.ids.nextText(micros);
        String match = own == null ? trade : own;
        fill(taker, match, trade, quantity, price, false, micros);
        fill(maker, match, state.ids.nextText(micros), quantity, price, true, micros);
        market.traded(new MarketTrade(match, taker.side, quantity, price, micros));
        if (maker.remaining() == 0) {
            market.book(maker.side).remove(maker);
            finish(maker);
        }
        return true;
    }

    private boolean takeMaker(Order taker, Ladder ladder, long micros) {
        long quantity = Math.min(taker.remaining(), ladder.bestQuantity());
        long price = ladder.bestPrice();
        if (!affordable(taker, quantity, price, state.rules.takerFeeBps())) {
            cancel(taker, "insufficient_funds");
            return false;
        }
        ladder.take(quantity);
        tradeWithMarketMaker(taker, quantity, price, false, micros);
        return true;
    }

    private void sweep(Market market, Side side, long micros) {
        Ladder quotes = market.ladder(side.opposite());
        Order order = market.book(side).best();
        while (order != null && !quotes.empty() && !better(order.limitPrice, quotes.bestPrice(), side)) {
            long quantity = Math.min(order.remaining(), quotes.bestQuantity());
            if (affordable(order, quantity, order.limitPrice, state.rules.makerFeeBps())) {
                quotes.take(quantity);
                tradeWithMarketMaker(order, quantity, order.limitPrice, true, micros);
                if (order.remaining() == 0) {
                    market.book(side).remove(order);
                    finish(order);
                }
            } else {
                cancel(order, "insufficient_funds");
            }
            order = market.book(side).best();
        }
    }

    private void tradeWithMarketMaker(Order order, long quantity, long price, boolean resting, long micros) {
        String own = ownMatchId(micros);
        String trade = state.ids.nextText(micros);
        String match = own == null ? trade : own;
        fill(order, match, trade, quantity, price, resting, micros);
        Settlement.settle(state.marketMaker, order.instrument, order.side.opposite(), quantity, price, 0, micros);
        Side taker = resting ? order.side.opposite() : order.side;
        state.markets[order.instrument].traded(new MarketTrade(match, taker, quantity, price, micros));
    }

    /** Null before matches had ids of their own: they went by the taking side's trade. */
    private String ownMatchId(long micros) {
        return state.revision.since(EngineRevision.MATCH_IDS) ? state.ids.nextText(micros) : null;
    }

    private boolean affordable(Order order, long quantity, long price, int feeBps) {
        long fee = MulDiv.fee(Notional.micros(price, quantity), feeBps);
        Position position = order.account.position(order.instrument);
        return Settlement.onlyReduces(position, order.side, quantity)
                || order.account.cash + order.reservedFor(quantity)
                        >= Settlement.need(position, order.side, quantity, price, fee);
    }

    private void fill(Order order, String match, String trade, long quantity, long price, boolean maker, long micros) {
        long notional = Notional.micros(price, quantity);
        long fee = MulDiv.fee(notional, maker ? state.rules.makerFeeBps() : state.rules.takerFeeBps());
        order.account.release(order, order.reservedFor(quantity));
        releaseClosing(order, Math.min(order.closing, quantity));
        Settlement.Result result =
                Settlement.settle(order.account, order.instrument, order.side, quantity, price, fee, micros);
        Fill fill = new Fill(trade, quantity, price, fee, maker, micros);
        order.fills.add(fill);
        order.filled += quantity;
        order.notional += notional;
        order.account.tradesToday = order.account.tradesOn(micros) + 1;
        state.collectedFees += fee;
        recorder.traded(order, symbol(order), fill, match, result.profit());
        recorder.position(order, symbol(order), result);
    }

    private static void releaseClosing(Order order, long quantity) {
        order.closing -= quantity;
        order.account.position(order.instrument).closing(order.side, -quantity);
    }

    private String symbol(Order order) {
        return state.markets[order.instrument].instrument.symbol();
    }
}
