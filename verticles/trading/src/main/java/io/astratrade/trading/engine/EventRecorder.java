package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Notional;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderKind;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.PositionSide;
import io.astratrade.codec.event.TradingEvent;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.account.Position;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.view.Fill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the events of one command. */
final class EventRecorder {
    private static final String VENUE = "astra-sim";

    private record Recorded(String subject, TradingEvent data) {}

    private final List<Recorded> events = new ArrayList<>(4);
    private long micros;
    private Instant time;

    void begin(long timeMicros) {
        events.clear();
        if (micros != timeMicros || time == null) {
            micros = timeMicros;
            time = instant(timeMicros);
        }
    }

    /** All since the command began, each with the next id. */
    List<EngineEvent> numbered(Ids ids) {
        if (events.isEmpty()) {
            return List.of();
        }
        List<EngineEvent> numbered = new ArrayList<>(events.size());
        for (Recorded event : events) {
            numbered.add(new EngineEvent(ids.nextText(micros), event.subject(), event.data()));
        }
        return Collections.unmodifiableList(numbered);
    }

    private void record(String subject, TradingEvent data) {
        events.add(new Recorded(subject, data));
    }

    void accepted(Order order, String symbol) {
        record(
                order.id,
                new TradingEvent.OrderAccepted(
                        order.id,
                        order.account.userId,
                        symbol,
                        side(order.side),
                        kind(order.type),
                        new Quantity(order.quantity),
                        order.limitPrice == 0 ? null : new Price(order.limitPrice),
                        io.astratrade.codec.event.TimeInForce.valueOf(order.timeInForce.name()),
                        order.clientOrderId,
                        true,
                        time));
    }

    void rejected(String orderId, String userId, String symbol, Command.PlaceOrder order, OrderRefusal refusal) {
        record(
                orderId,
                new TradingEvent.OrderRejected(
                        orderId,
                        userId,
                        symbol,
                        side(order.side()),
                        kind(order.type()),
                        new Quantity(order.quantity()),
                        refusal.name(),
                        time));
    }

    void cancelled(Order order, String symbol, String reason) {
        record(
                order.id,
                new TradingEvent.OrderCancelled(
                        order.id, order.account.userId, symbol, new Quantity(order.filled), reason, time));
    }

    void traded(Order order, String symbol, Fill fill, String match, long profit) {
        record(
                order.id,
                new TradingEvent.TradeExecuted(
                        fill.tradeId(),
                        order.id,
                        order.account.userId,
                        symbol,
                        side(order.side),
                        new Quantity(fill.quantity()),
                        new Price(fill.price()),
                        new Money(Notional.micros(fill.price(), fill.quantity())),
                        new Money(fill.fee()),
                        fill.maker() ? Liquidity.MAKER : Liquidity.TAKER,
                        time,
                        new Money(profit),
                        VENUE,
                        true,
                        match,
                        order.account.id()));
    }

    /** What a fill did to the position: closed, opened, or changed it. */
    void position(Order order, String symbol, Settlement.Result result) {
        Position now = order.account.position(order.instrument);
        String user = order.account.userId;
        String held = user + ":" + symbol;
        Settlement.Ended ended = result.ended();
        if (ended != null) {
            PositionSide was = order.side == Side.SELL ? PositionSide.LONG : PositionSide.SHORT;
            record(
                    held,
                    new TradingEvent.PositionClosed(
                            user,
                            symbol,
                            was,
                            new Quantity(ended.quantity()),
                            new Price(Notional.averagePrice(ended.cost(), ended.quantity())),
                            new Price(Notional.averagePrice(ended.value(), ended.quantity())),
                            new Money((ended.cost() - ended.value()) * order.side.sign()),
                            instant(ended.openedMicros()),
                            time));
        }
        if (now.quantity == 0) {
            return;
        }
        PositionSide is = now.quantity > 0 ? PositionSide.LONG : PositionSide.SHORT;
        Quantity quantity = new Quantity(Math.abs(now.quantity));
        Price entry = new Price(Notional.averagePrice(now.cost, Math.abs(now.quantity)));
        boolean fresh = Math.abs(now.quantity) == result.opened();
        record(
                held,
                fresh
                        ? new TradingEvent.PositionOpened(user, symbol, is, quantity, entry, time)
                        : new TradingEvent.PositionChanged(
                                user, symbol, is, quantity, entry, new Money(result.profit()), time));
    }

    private static OrderSide side(Side side) {
        return side == Side.BUY ? OrderSide.BUY : OrderSide.SELL;
    }

    private static OrderKind kind(OrderType type) {
        return type == OrderType.MARKET ? OrderKind.MARKET : OrderKind.LIMIT;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
