package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Notional;
import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.account.MulDiv;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.account.Position;
import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;

/** Takes orders in: checks them, reserves what they need, has them matched, rests or cancels what is left. */
final class OrderDesk {
    private static final long SECOND_MICROS = 1_000_000L;

    private final EngineState state;
    private final Matcher matcher;
    private final EventRecorder recorder;

    OrderDesk(EngineState state, Matcher matcher, EventRecorder recorder) {
        this.state = state;
        this.matcher = matcher;
        this.recorder = recorder;
    }

    /** The reason to refuse, before anything has changed, or null. */
    OrderRefusal check(Account account, Command.PlaceOrder order) {
        Market market = state.markets[order.instrument()];
        OrderRefusal form = OrderValidator.check(order, market);
        if (form != null) {
            return form;
        }
        OrderRefusal limits = limits(account, order.timeMicros());
        if (limits != null) {
            return limits;
        }
        return tooManyOpen(account, order) ? OrderRefusal.TRADING_TOO_MANY_OPEN_ORDERS : funds(account, order, market);
    }

    /** The same for closing a whole position, however small: it needs no funds once the orders in its way are gone. */
    OrderRefusal checkClosing(Account account, Command.PlaceOrder order) {
        OrderRefusal limits = limits(account, order.timeMicros());
        if (limits != null) {
            return limits;
        }
        return anybodyWithin(order, state.markets[order.instrument()]) ? null : OrderRefusal.TRADING_NO_LIQUIDITY;
    }

    /** Works an order that passed its check. */
    Order work(Account account, Command.PlaceOrder placed) {
        Market market = state.markets[placed.instrument()];
        long seq = state.ids.next();
        Order order = new Order(seq, state.ids.text(placed.timeMicros(), seq), account, placed);
        state.orders.put(seq, order);
        account.open.put(seq, order);
        Position position = account.position(placed.instrument());
        order.closing = Math.min(position.reducibleBy(placed.side()), placed.quantity());
        position.closing(placed.side(), order.closing);
        account.reserve(order, toReserve(account, placed, market, order.closing));
        recorder.accepted(order, market.instrument.symbol());
        matcher.take(order, worstPrice(placed, market), placed.timeMicros());
        settleRest(order, market);
        return order;
    }

    private void settleRest(Order order, Market market) {
        if (order.cancelled) {
            return;
        }
        if (order.remaining() == 0) {
            matcher.finish(order);
        } else if (order.timeInForce == TimeInForce.GTC) {
            market.book(order.side).add(order);
        } else {
            matcher.cancel(order, "unfilled");
        }
    }

    private OrderRefusal limits(Account account, long micros) {
        int trades = account.tradesOn(micros);
        long second = micros / SECOND_MICROS;
        if (account.second != second) {
            account.second = second;
            account.ordersThisSecond = 0;
        }
        account.ordersThisSecond++;
        if (state.rules.ordersPerSecond() > 0 && account.ordersThisSecond > state.rules.ordersPerSecond()) {
            return OrderRefusal.TRADING_ORDER_RATE_LIMIT;
        }
        if (!account.mayTrade(trades, state.rules.tradesPerDay())) {
            return OrderRefusal.TRADING_DAILY_TRADE_LIMIT;
        }
        return null;
    }

    /** Only an order that may rest adds to those that are open. */
    private boolean tooManyOpen(Account account, Command.PlaceOrder order) {
        return order.timeInForce() == TimeInForce.GTC && account.open.size() >= state.rules.maxOpenOrders();
    }

    private OrderRefusal funds(Account account, Command.PlaceOrder order, Market market) {
        if (order.type() == OrderType.MARKET && !anybodyWithin(order, market)) {
            return OrderRefusal.TRADING_NO_LIQUIDITY;
        }
        long closing = Math.min(account.position(order.instrument()).reducibleBy(order.side()), order.quantity());
        long needed = toReserve(account, order, market, closing);
        return needed > 0 && needed > account.cash ? OrderRefusal.TRADING_INSUFFICIENT_FUNDS : null;
    }

    private static boolean anybodyWithinCollar(long best, long worst, Side side) {
        return best > 0 && (side == Side.BUY ? best <= worst : best >= worst);
    }

    private boolean anybodyWithin(Command.PlaceOrder order, Market market) {
        long best = market.best(order.side().opposite());
        return anybodyWithinCollar(best, worstPrice(order, market), order.side());
    }

    private long worstPrice(Command.PlaceOrder order, Market market) {
        return order.type() == OrderType.LIMIT
                ? order.limitPrice()
                : market.collar(order.side(), state.rules.collarBps());
    }

    /** Notional and taker fee of what will be new exposure, at the worst price it can trade at. */
    private long toReserve(Account account, Command.PlaceOrder order, Market market, long closing) {
        long opening = order.quantity() - closing;
        if (opening == 0) {
            return 0;
        }
        long price = order.side() == Side.BUY || order.type() == OrderType.LIMIT
                ? Math.max(worstPrice(order, market), order.side() == Side.SELL ? market.reference : 0)
                : market.collar(Side.BUY, state.rules.collarBps());
        long notional = Notional.micros(price, opening);
        return Math.addExact(notional, MulDiv.fee(notional, state.rules.takerFeeBps()));
    }
}
