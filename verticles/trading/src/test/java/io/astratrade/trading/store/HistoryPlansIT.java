package io.astratrade.trading.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.platform.harness.QueryPlan;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** History of a user who trades a lot, mostly one symbol, among others. */
class HistoryPlansIT {
    private static final UUID USER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID NEWEST = new UUID(-1L, -1L);
    private static final String ORDERS = """
            INSERT INTO orders
            SELECT gen_random_uuid(), CASE WHEN i % 20 = 0 THEN $1::uuid ELSE gen_random_uuid() END,
                   CASE WHEN i % 5000 = 0 THEN 'SOL-USD' ELSE 'BTC-USD' END, 'buy', 'limit', 'gtc', 1, 1,
                   CASE WHEN i % 100 = 0 THEN 'client-' || i END, now()
            FROM generate_series(1, 100000) i""";
    private static final String TRADES = """
            INSERT INTO trades
            SELECT gen_random_uuid(), order_id, user_id, symbol, side, 1, 1, 1, 0, 'taker', 0, now() FROM orders""";

    private static final String CANCELLATIONS =
            "INSERT INTO order_ends SELECT order_id, 'requested', now() FROM orders WHERE random() < 0.3";

    private static Vertx vertx;
    private static Database database;

    @BeforeAll
    static void fill() {
        vertx = Vertx.vertx();
        DatabaseConfig config = PatientDatabase.of(TestServers.freshDatabase(), "trading");
        Migrations.migrate(config, "classpath:db/trading");
        database = Database.open(vertx, config);
        Await.result(database.query(ORDERS, USER));
        Await.result(database.query(TRADES));
        Await.result(database.query(CANCELLATIONS));
        Await.result(database.query("ANALYZE orders, order_ends, trades"));
    }

    @AfterAll
    static void close() {
        Await.result(database.close());
        Await.result(vertx.close());
    }

    @Test
    void ordersOfARareSymbolAreFoundByIt() {
        assertThat(orders("SOL-USD", null))
                .contains("orders_of_user_and_symbol", "trades_of_order")
                .doesNotContain("Seq Scan on orders", "Seq Scan on trades");
    }

    @Test
    void anOrderIsFoundByTheIdThatTheClientGave() {
        assertThat(orders(null, "client-200"))
                .contains("orders_of_client_id", "trades_of_order")
                .doesNotContain("Seq Scan on orders", "Seq Scan on trades");
    }

    @Test
    void theNewestOrdersAndTradesAreReadInTheirOrder() {
        assertThat(orders(null, null))
                .contains("orders_of_user", "trades_of_order")
                .doesNotContain("Seq Scan on orders", "Seq Scan on trades", "Sort Key: o.order_id");
        assertThat(QueryPlan.of(database, HistoryStore.SELECT_TRADES, USER, NEWEST, 50))
                .contains("trades_of_user")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void oneOrderIsReadByItsKey() {
        assertThat(QueryPlan.of(database, HistoryStore.SELECT_ORDER, USER, UUID.randomUUID()))
                .contains("order_ends_pkey", "trades_of_order")
                .doesNotContain("Seq Scan");
    }

    private String orders(String symbol, String clientOrderId) {
        return QueryPlan.of(database, HistoryStore.SELECT_ORDERS, USER, NEWEST, 50, false, symbol, clientOrderId);
    }
}
