package io.astratrade.trading.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import io.astratrade.trading.TradingModule;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was traded under other numbers stays as it was answered; the new ones hold from the start on. */
class ChangedRulesIT {
    private static final Duration NEAR_MIDNIGHT = Duration.ofMinutes(2);
    private static final JsonObject ORDER = new JsonObject()
            .put("symbol", "BTC-USD")
            .put("side", "buy")
            .put("type", "market")
            .put("quantity", "0.01");

    private final String database = TestServers.freshDatabase();
    private final String user = EventIds.next();

    /** Trades are counted by UTC days. */
    @BeforeEach
    void notAtMidnight() {
        await().atMost(NEAR_MIDNIGHT.multipliedBy(2))
                .until(() -> LocalTime.now(ZoneOffset.UTC).isBefore(LocalTime.MAX.minus(NEAR_MIDNIGHT)));
    }

    @Test
    void anAccountDoesNotChangeWithTheNumbersInTheConfiguration() {
        JsonObject before;
        JsonObject order;
        try (ServiceHarness first = start(Map.of())) {
            order = http(first)
                    .post("/api/v1/trading/orders", ORDER)
                    .succeeds(201)
                    .json();
            before = account(first);
        }
        Map<String, String> others = Map.of(
                "trading.taker_fee_bps", "50",
                "trading.practice_balance", "500.00",
                "trading.trades_per_day", "1",
                "instruments.BTC-USD.lot", "0.1",
                "instruments.BTC-USD.level_quantity", "7");
        try (ServiceHarness second = start(others)) {
            assertThat(account(second)).isEqualTo(before);
            assertThat(http(second)
                            .get("/api/v1/trading/orders/" + order.getString("id"))
                            .succeeds(200)
                            .json())
                    .isEqualTo(order);
            JsonObject more = ORDER.copy().put("quantity", "0.1");
            http(second).post("/api/v1/trading/orders", more).refuses(422, "TRADING_DAILY_TRADE_LIMIT");
            TestHttp other = second.http("trading").withToken(TestTokens.accessToken(EventIds.next()));
            assertThat(other.get("/api/v1/trading/account").json().getString("equity"))
                    .isEqualTo("500.00");
        }
        try (ServiceHarness third = start(Map.of())) {
            assertThat(account(third)).isEqualTo(before);
        }
    }

    private ServiceHarness start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("trading.tick", "1h");
        return ServiceHarness.start(all, database, TestServers.freshRedis(), new TradingModule());
    }

    private JsonObject account(ServiceHarness harness) {
        return http(harness).get("/api/v1/trading/account").succeeds(200).json();
    }

    private TestHttp http(ServiceHarness harness) {
        return harness.http("trading").withToken(TestTokens.accessToken(user));
    }
}
