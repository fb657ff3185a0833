package io.astratrade.trading.engine;

import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.account.Position;
import io.astratrade.trading.engine.account.RecentKeys;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.Command.CancelAll;
import io.astratrade.trading.engine.command.Command.CancelOrder;
import io.astratrade.trading.engine.command.Command.ClosePosition;
import io.astratrade.trading.engine.command.Command.Configure;
import io.astratrade.trading.engine.command.Command.MarketTick;
import io.astratrade.trading.engine.command.Command.PlaceOrder;
import io.astratrade.trading.engine.command.Command.SetPlanLimit;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.OrderView;
import java.util.ArrayList;
import java.util.List;

/**
 * Matching and accounting of one shard. Deterministic: the same commands give the same events, ids and state, because time
 * and market moves come in as commands. Not thread-safe; does no I/O.
 */
public final class Engine {
    private static final long HOUR_MICROS = 3_600_000_000L;

    private final EngineState state;
    private final EventRecorder recorder = new EventRecorder();
    private final Matcher matcher;
    private final OrderDesk desk;
    private final EngineViews views;

    public Engine(EngineRules rules, List<Instrument> instruments, int shard) {
        this(new EngineState(rules, instruments, shard));
    }

    public Engine(EngineState state) {
        this.state = state;
        this.matcher = new Matcher(state, recorder);
        this.desk = new OrderDesk(state, matcher, recorder);
        this.views = new EngineViews(state);
    }

    /** Applies one command; a refusal changes no money, position or order. */
    public Outcome apply(Command command) {
        if (command.timeMicros() / HOUR_MICROS > state.nowMicros / HOUR_MICROS) {
            state.forgetOldKeys(command.timeMicros());
        }
        state.nowMicros = Math.max(state.nowMicros, command.timeMicros());
        recorder.begin(command.timeMicros());
        if (command instanceof Configure configure) {
            return configure(configure);
        }
        state.begun = true;
        if (command instanceof PlaceOrder order) {
            return place(order);
        }
        if (command instanceof MarketTick tick) {
            return tick(tick);
        }
        if (command instanceof CancelOrder cancel) {
            return cancel(cancel);
        }
        if (command instanceof ClosePosition close) {
            return close(close);
        }
        if (command instanceof SetPlanLimit limit) {
            state.account(limit.user()).planTrades = limit.tradesPerDay();
            return done(List.of(), limit.timeMicros());
        }
        return cancelAll((CancelAll) command);
    }

    /** What can be asked of the engine without changing it. */
    public EngineViews views() {
        return views;
    }

    /** Everything that the engine remembers, for the codec of snapshots. */
    public EngineState state() {
        return state;
    }

    /** Whether the engine goes by these and by its latest revision now. */
    public boolean goesBy(EngineRules rules, List<Instrument> instruments) {
        return state.begun
                && state.revision == EngineRevision.latest()
                && state.rules.equals(rules)
                && state.instruments().equals(instruments);
    }

    private Outcome configure(Configure configure) {
        if (!state.canTrade(configure.instruments())) {
            throw new IllegalArgumentException("The journal was begun with other instruments, " + state.instruments()
                    + "; more may only be added behind them");
        }
        state.configure(configure.rules(), configure.instruments());
        state.revision = configure.revision();
        state.begun = true;
        return done(List.of(), configure.timeMicros());
    }

    private Outcome place(PlaceOrder order) {
        Account account = state.account(order.user());
        Outcome earlier = earlier(account, order);
        if (earlier != null) {
            return earlier;
        }
        if (order.instrument() < 0 || order.instrument() >= state.markets.length) {
            return refused(OrderRefusal.TRADING_UNKNOWN_SYMBOL, order.timeMicros());
        }
        OrderRefusal refusal = desk.check(account, order);
        if (refusal != null) {
            return reject(account, order, refusal);
        }
        Order worked = desk.work(account, order);
        remember(account, order, worked);
        return done(List.of(view(worked)), order.timeMicros());
    }

    /** A repeat by idempotency key is answered again; a repeated client_order_id is a conflict. */
    private Outcome earlier(Account account, PlaceOrder order) {
        if (order.idempotencyKey() != null) {
            RecentKeys.Use use = account.idempotencyKeys.find(order.idempotencyKey(), order.timeMicros());
            if (use != null && use.hash() != order.requestHash()) {
                return refused(OrderRefusal.TRADING_IDEMPOTENCY_KEY_REUSED, order.timeMicros());
            }
            if (use != null) {
                return new Outcome(null, List.of(answered(use)), true, List.of(), order.timeMicros());
            }
        }
        if (order.clientOrderId() != null && account.uses(order.clientOrderId(), order.timeMicros())) {
            return refused(OrderRefusal.TRADING_DUPLICATE_CLIENT_ORDER_ID, order.timeMicros());
        }
        return null;
    }

    private void remember(Account account, PlaceOrder order, Order worked) {
        if (order.idempotencyKey() != null) {
            account.idempotencyKeys.remember(
                    RecentKeys.Use.of(order.idempotencyKey(), worked, order.requestHash(), order.timeMicros()));
        }
        if (order.clientOrderId() != null) {
            account.clientOrderIds.remember(RecentKeys.Use.of(order.clientOrderId(), worked, 0, order.timeMicros()));
        }
    }

    private Outcome reject(Account account, PlaceOrder order, OrderRefusal refusal) {
        String id = state.ids.text(order.timeMicros(), state.ids.next());
        String symbol = state.markets[order.instrument()].instrument.symbol();
        recorder.rejected(id, account.userId, symbol, order, refusal);
        return finished(refusal, List.of(), order.timeMicros());
    }

    private Outcome cancel(CancelOrder cancel) {
        Order order = views.find(cancel.user(), cancel.order());
        if (order == null) {
            return refused(OrderRefusal.TRADING_ORDER_NOT_FOUND, cancel.timeMicros());
        }
        if (!order.open()) {
            return refused(OrderRefusal.TRADING_ORDER_NOT_OPEN, cancel.timeMicros());
        }
        matcher.cancel(order, "requested");
        return done(List.of(view(order)), cancel.timeMicros());
    }

    private Outcome cancelAll(CancelAll all) {
        Account account = state.account(all.user());
        List<OrderView> cancelled = new ArrayList<>();
        for (Order order : List.copyOf(account.open.values())) {
            if (all.instrument() < 0 || all.instrument() == order.instrument) {
                matcher.cancel(order, "requested");
                cancelled.add(view(order));
            }
        }
        return done(cancelled, all.timeMicros());
    }

    private Outcome close(ClosePosition close) {
        Position position =
                close.instrument() < 0 ? null : state.account(close.user()).position(close.instrument());
        if (position == null || position.quantity == 0) {
            return refused(OrderRefusal.TRADING_NO_POSITION, close.timeMicros());
        }
        PlaceOrder order = closing(close, position);
        Account account = state.account(close.user());
        OrderRefusal refusal = desk.checkClosing(account, order);
        if (refusal != null) {
            return reject(account, order, refusal);
        }
        freePendingClosings(close);
        return done(List.of(view(desk.work(account, order))), close.timeMicros());
    }

    private static PlaceOrder closing(ClosePosition close, Position position) {
        Side side = position.quantity > 0 ? Side.SELL : Side.BUY;
        return new PlaceOrder(
                close.timeMicros(),
                close.user(),
                close.instrument(),
                side,
                OrderType.MARKET,
                TimeInForce.IOC,
                Math.abs(position.quantity),
                0,
                null,
                null,
                0);
    }

    /** Orders that would reduce the position later have nothing left to reduce. */
    private void freePendingClosings(ClosePosition close) {
        for (Order order : List.copyOf(state.account(close.user()).open.values())) {
            if (order.instrument == close.instrument() && order.closing > 0) {
                matcher.cancel(order, "position_closed");
            }
        }
    }

    private Outcome tick(MarketTick tick) {
        state.markets[tick.instrument()].move(tick.referencePrice());
        matcher.sweep(tick.instrument(), tick.timeMicros());
        return done(List.of(), tick.timeMicros());
    }

    private OrderView view(Order order) {
        return order.view(symbol(order));
    }

    private OrderView answered(RecentKeys.Use use) {
        return use.order().view(symbol(use.order()), use.fills(), use.cancelled());
    }

    private String symbol(Order order) {
        return state.markets[order.instrument].instrument.symbol();
    }

    private Outcome done(List<OrderView> orders, long micros) {
        return finished(null, orders, micros);
    }

    private Outcome refused(OrderRefusal refusal, long micros) {
        return finished(refusal, List.of(), micros);
    }

    private Outcome finished(OrderRefusal refusal, List<OrderView> orders, long micros) {
        return new Outcome(refusal, orders, false, recorder.numbered(state.ids), micros);
    }
}
