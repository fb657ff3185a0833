package io.astratrade.trading.store;

import io.astratrade.codec.WireName;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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
        return insert(
                tx,
                INSERT_ORDERS,
                orders,
                Tuple.tuple()
                        .addArrayOfUUID(uuids(orders, OrderAccepted::orderId))
                        .addArrayOfUUID(uuids(orders, OrderAccepted::userId))
                        .addArrayOfString(texts(orders, OrderAccepted::symbol))
                        .addArrayOfString(texts(orders, o -> WireName.of(o.side())))
                        .addArrayOfString(texts(orders, o -> WireName.of(o.type())))
                        .addArrayOfString(texts(orders, o -> WireName.of(o.timeInForce())))
                        .addArrayOfLong(longs(orders, o -> o.quantity().units()))
                        .addArrayOfLong(longs(
                                orders,
                                o -> o.limitPrice() == null
                                        ? null
                                        : o.limitPrice().micros()))
                        .addArrayOfString(texts(orders, OrderAccepted::clientOrderId))
                        .addArrayOfOffsetDateTime(times(orders, OrderAccepted::acceptedAt)));
    }

    public Future<Void> cancellations(Tx tx, List<OrderCancelled> ends) {
        return insert(
                tx,
                INSERT_CANCELLATIONS,
                ends,
                Tuple.tuple()
                        .addArrayOfUUID(uuids(ends, OrderCancelled::orderId))
                        .addArrayOfString(texts(ends, OrderCancelled::reason))
                        .addArrayOfOffsetDateTime(times(ends, OrderCancelled::cancelledAt)));
    }

    public Future<Void> trades(Tx tx, List<TradeExecuted> trades) {
        return insert(
                tx,
                INSERT_TRADES,
                trades,
                Tuple.tuple()
                        .addArrayOfUUID(uuids(trades, TradeExecuted::tradeId))
                        .addArrayOfUUID(uuids(trades, TradeExecuted::orderId))
                        .addArrayOfUUID(uuids(trades, TradeExecuted::userId))
                        .addArrayOfString(texts(trades, TradeExecuted::symbol))
                        .addArrayOfString(texts(trades, t -> WireName.of(t.side())))
                        .addArrayOfLong(longs(trades, t -> t.quantity().units()))
                        .addArrayOfLong(longs(trades, t -> t.price().micros()))
                        .addArrayOfLong(longs(trades, t -> t.notional().micros()))
                        .addArrayOfLong(longs(trades, t -> t.fee().micros()))
                        .addArrayOfString(texts(trades, t -> WireName.of(t.liquidity())))
                        .addArrayOfLong(longs(trades, t -> t.realizedPnl().micros()))
                        .addArrayOfOffsetDateTime(times(trades, TradeExecuted::executedAt)));
    }

    public Future<Void> closedPositions(Tx tx, List<Closing> closings) {
        return insert(
                tx,
                INSERT_CLOSED_POSITIONS,
                closings,
                Tuple.tuple()
                        .addArrayOfUUID(uuids(closings, Closing::eventId))
                        .addArrayOfUUID(uuids(closings, c -> c.position().userId()))
                        .addArrayOfString(texts(closings, c -> c.position().symbol()))
                        .addArrayOfString(
                                texts(closings, c -> WireName.of(c.position().side())))
                        .addArrayOfLong(
                                longs(closings, c -> c.position().quantity().units()))
                        .addArrayOfLong(
                                longs(closings, c -> c.position().entryPrice().micros()))
                        .addArrayOfLong(
                                longs(closings, c -> c.position().exitPrice().micros()))
                        .addArrayOfLong(
                                longs(closings, c -> c.position().realizedPnl().micros()))
                        .addArrayOfOffsetDateTime(
                                times(closings, c -> c.position().openedAt()))
                        .addArrayOfOffsetDateTime(
                                times(closings, c -> c.position().closedAt())));
    }

    private static Future<Void> insert(Tx tx, String sql, List<?> rows, Tuple columns) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : tx.query(sql, columns).mapEmpty();
    }

    private static <E> UUID[] uuids(List<E> rows, Function<E, String> column) {
        return rows.stream().map(column).map(UUID::fromString).toArray(UUID[]::new);
    }

    private static <E> String[] texts(List<E> rows, Function<E, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <E> Long[] longs(List<E> rows, Function<E, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <E> OffsetDateTime[] times(List<E> rows, Function<E, Instant> column) {
        return rows.stream()
                .map(column)
                .map(time -> time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
