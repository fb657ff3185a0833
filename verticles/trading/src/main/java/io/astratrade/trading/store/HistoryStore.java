package io.astratrade.trading.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Notional;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.format.Rfc3339;
import io.astratrade.platform.db.Database;
import io.astratrade.trading.domain.OrderFilter;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads a user's past from the projections, newest first; ids are time-ordered, so they are the sort key. */
public final class HistoryStore {
    private static final UUID END = new UUID(-1L, -1L);

    private static final String FILLS = """
            SELECT coalesce(sum(quantity), 0)::bigint AS filled, coalesce(sum(notional), 0)::bigint AS notional,
                   coalesce(json_agg(json_build_object('trade_id', trade_id, 'quantity', quantity, 'price', price, 'fee', fee,
                     'liquidity', liquidity, 'executed_at', to_char(executed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                     ORDER BY trade_id), '[]') AS fills
            FROM trades WHERE trades.order_id = o.order_id""";

    static final String SELECT_ORDERS = String.format(Locale.ROOT, """
            SELECT o.*, e.reason, f.filled, f.notional, f.fills
            FROM orders o LEFT JOIN order_ends e USING (order_id), LATERAL (%s) f
            WHERE o.user_id = $1 AND o.order_id < $2 AND (NOT $4 OR e.order_id IS NOT NULL OR f.filled = o.quantity)
              AND ($5::text IS NULL OR o.symbol = $5)
              AND ($6::text IS NULL OR o.client_order_id = $6)
            ORDER BY o.order_id DESC LIMIT $3""", FILLS);

    static final String SELECT_ORDER = String.format(Locale.ROOT, """
            SELECT o.*, e.reason, f.filled, f.notional, f.fills
            FROM orders o LEFT JOIN order_ends e USING (order_id), LATERAL (%s) f
            WHERE o.user_id = $1 AND o.order_id = $2""", FILLS);

    static final String SELECT_TRADES = """
            SELECT * FROM trades WHERE user_id = $1 AND trade_id < $2 ORDER BY trade_id DESC LIMIT $3""";

    private final Database database;

    public HistoryStore(Database database) {
        this.database = database;
    }

    public Future<List<JsonObject>> orders(UUID user, OrderFilter filter, int limit) {
        return database.query(
                        SELECT_ORDERS,
                        user,
                        filter.before().orElse(END),
                        limit,
                        filter.status().equals("closed"),
                        filter.symbol().orElse(null),
                        filter.clientOrderId().orElse(null))
                .map(HistoryStore::orders);
    }

    public Future<Optional<JsonObject>> order(UUID user, UUID order) {
        return database.query(SELECT_ORDER, user, order)
                .map(rows -> orders(rows).stream().findFirst());
    }

    public Future<List<JsonObject>> trades(UUID user, Optional<UUID> before, int limit) {
        return database.query(SELECT_TRADES, user, before.orElse(END), limit).map(rows -> {
            List<JsonObject> trades = new ArrayList<>();
            rows.forEach(row -> trades.add(trade(row)));
            return trades;
        });
    }

    private static List<JsonObject> orders(RowSet<Row> rows) {
        List<JsonObject> orders = new ArrayList<>();
        rows.forEach(row -> orders.add(order(row)));
        return orders;
    }

    private static JsonObject order(Row row) {
        long quantity = row.getLong("quantity");
        long filled = row.getLong("filled");
        Long limitPrice = row.getLong("limit_price");
        return new JsonObject()
                .put("id", row.getUUID("order_id").toString())
                .put("client_order_id", row.getString("client_order_id"))
                .put("symbol", row.getString("symbol"))
                .put("side", row.getString("side"))
                .put("type", row.getString("type"))
                .put("time_in_force", row.getString("time_in_force"))
                .put("quantity", new Quantity(quantity).toString())
                .put("limit_price", limitPrice == null ? null : new Price(limitPrice).toString())
                .put("filled_quantity", new Quantity(filled).toString())
                .put("average_price", filled == 0 ? null : average(row.getLong("notional"), filled))
                .put("state", state(quantity, filled, row.getString("reason")))
                .put(
                        "created_at",
                        Rfc3339.format(row.getOffsetDateTime("accepted_at").toInstant()))
                .put("fills", fills(row.getJsonArray("fills")));
    }

    private static String average(long notional, long quantity) {
        return new Price(Notional.averagePrice(notional, quantity)).toString();
    }

    private static String state(long quantity, long filled, String cancelled) {
        if (filled == quantity) {
            return "filled";
        }
        if (cancelled != null) {
            return "cancelled";
        }
        return filled > 0 ? "partially_filled" : "open";
    }

    private static JsonArray fills(JsonArray stored) {
        JsonArray fills = new JsonArray();
        for (Object item : stored) {
            JsonObject fill = (JsonObject) item;
            fills.add(fill.put("quantity", new Quantity(fill.getLong("quantity")).toString())
                    .put("price", new Price(fill.getLong("price")).toString())
                    .put("fee", new Money(fill.getLong("fee")).toString()));
        }
        return fills;
    }

    private static JsonObject trade(Row row) {
        return new JsonObject()
                .put("id", row.getUUID("trade_id").toString())
                .put("order_id", row.getUUID("order_id").toString())
                .put("symbol", row.getString("symbol"))
                .put("side", row.getString("side"))
                .put("quantity", new Quantity(row.getLong("quantity")).toString())
                .put("price", new Price(row.getLong("price")).toString())
                .put("notional", new Money(row.getLong("notional")).toString())
                .put("fee", new Money(row.getLong("fee")).toString())
                .put("liquidity", row.getString("liquidity"))
                .put("realized_pnl", new Money(row.getLong("realized_pnl")).toString())
                .put(
                        "executed_at",
                        Rfc3339.format(row.getOffsetDateTime("executed_at").toInstant()));
    }
}
