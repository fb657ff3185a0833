package io.astratrade.trading.store;

import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.codec.format.WireName;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** Writes the history tables, one statement per kind of event and batch; writing a row again changes nothing. */
public final class ProjectionStore {
    /** A closed position and the event that said so, which is its key. */
    public record Closing(String eventId, PositionClosed position) {}

    private static final String INSERT_ORDERS = """
            INSERT INTO orders (order_id, user_id, symbol, side, type, time_in_force, quantity, limit_price, client_order_id, accepted_at)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::text[], $10::timestamptz[])
            ON CONFLICT (order_id) DO NOTHING""";

    private static final String INSERT_CANCELLATIONS = """
            INSERT INTO order_ends (order_id, reason, cancelled_at)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[])
            ON CONFLICT (order_id) DO NOTHING""";

    private static final String INSERT_TRADES = """
            INSERT INTO trades (trade_id, order_id, user_id, symbol, side, quantity, price, notional, fee, liquidity, realized_pnl, executed_at)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::text[], $11::bigint[], $12::timestamptz[])
            ON CONFLICT (trade_id) DO NOTHING""";

    private static final String INSERT_CLOSED_POSITIONS = """
            INSERT INTO closed_positions (event_id, user_id, symbol, side, quantity, entry_price, exit_price, realized_pnl, opened_at, closed_at)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::timestamptz[], $10::timestamptz[])
            ON CONFLICT (event_id) DO NOTHING""";

    public Future<Void> orders(Tx tx, List<OrderAccepted> orders) {
        return Columns.of(orders, OrderAccepted::orderId)
                .uuids(o -> UUID.fromString(o.orderId()))
                .uuids(o -> UUID.fromString(o.userId()))
                .texts(OrderAccepted::symbol)
                .texts(o -> WireName.of(o.side()))
                .texts(o -> WireName.of(o.type()))
                .texts(o -> WireName.of(o.timeInForce()))
                .longs(o -> o.quantity().units())
                .longs(o -> o.limitPrice() == null ? null : o.limitPrice().micros())
                .texts(OrderAccepted::clientOrderId)
                .times(OrderAccepted::acceptedAt)
                .into(tx, INSERT_ORDERS);
    }

    public Future<Void> cancellations(Tx tx, List<OrderCancelled> ends) {
        return Columns.of(ends, OrderCancelled::orderId)
                .uuids(end -> UUID.fromString(end.orderId()))
                .texts(OrderCancelled::reason)
                .times(OrderCancelled::cancelledAt)
                .into(tx, INSERT_CANCELLATIONS);
    }

    public Future<Void> trades(Tx tx, List<TradeExecuted> trades) {
        return Columns.of(trades, TradeExecuted::tradeId)
                .uuids(t -> UUID.fromString(t.tradeId()))
                .uuids(t -> UUID.fromString(t.orderId()))
                .uuids(t -> UUID.fromString(t.userId()))
                .texts(TradeExecuted::symbol)
                .texts(t -> WireName.of(t.side()))
                .longs(t -> t.quantity().units())
                .longs(t -> t.price().micros())
                .longs(t -> t.notional().micros())
                .longs(t -> t.fee().micros())
                .texts(t -> WireName.of(t.liquidity()))
                .longs(t -> t.realizedPnl().micros())
                .times(TradeExecuted::executedAt)
                .into(tx, INSERT_TRADES);
    }

    public Future<Void> closedPositions(Tx tx, List<Closing> closings) {
        return Columns.of(closings, Closing::eventId)
                .uuids(c -> UUID.fromString(c.eventId()))
                .uuids(c -> UUID.fromString(c.position().userId()))
                .texts(c -> c.position().symbol())
                .texts(c -> WireName.of(c.position().side()))
                .longs(c -> c.position().quantity().units())
                .longs(c -> c.position().entryPrice().micros())
                .longs(c -> c.position().exitPrice().micros())
                .longs(c -> c.position().realizedPnl().micros())
                .times(c -> c.position().openedAt())
                .times(c -> c.position().closedAt())
                .into(tx, INSERT_CLOSED_POSITIONS);
    }
}
