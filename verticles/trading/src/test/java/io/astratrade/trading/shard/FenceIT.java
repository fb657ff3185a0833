package io.astratrade.trading.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import io.astratrade.trading.TradingModule;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FenceIT {
    private static final JsonObject ORDER = new JsonObject()
            .put("symbol", "BTC-USD")
            .put("side", "buy")
            .put("type", "market")
            .put("quantity", "0.01");

    @Test
    void ofTwoOwnersOfAShardTheOlderIsStoppedUntilTheNewerLeaves() {
        String database = TestServers.freshDatabase();
        String user = EventIds.next();
        try (ServiceHarness older = start(database)) {
            assertThat(place(older, user)).isEqualTo(201);
            try (ServiceHarness newer = start(database)) {
                await().untilAsserted(() -> assertThat(place(older, user)).isEqualTo(503));
                assertThat(refusal(older, user)).isEqualTo("TRADING_SHARD_MOVING");
                assertThat(older.http("trading").get("/health/ready").status()).isEqualTo(503);
                assertThat(place(newer, user)).isEqualTo(201);
                assertThat(quantity(newer, user))
                        .as("one order by the older owner, one by the newer")
                        .isEqualTo("0.02");
            }
            await().untilAsserted(() -> assertThat(place(older, user)).isEqualTo(201));
            assertThat(quantity(older, user))
                    .as("and one more by the older, after the newer has left")
                    .isEqualTo("0.03");
        }
    }

    /** With so long a lease that the newer owner is not taken for dead however long the machine halts. */
    private static ServiceHarness start(String database) {
        return ServiceHarness.start(
                Map.of("trading.lease", "1h"), database, TestServers.freshRedis(), new TradingModule());
    }

    private static String quantity(ServiceHarness owner, String user) {
        return owner.http("trading")
                .withToken(TestTokens.accessToken(user))
                .get("/api/v1/trading/positions")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("quantity");
    }

    private static int place(ServiceHarness owner, String user) {
        return order(owner, user).status();
    }

    private static String refusal(ServiceHarness owner, String user) {
        return order(owner, user).json().getString("code");
    }

    private static Answer order(ServiceHarness owner, String user) {
        return owner.http("trading").withToken(TestTokens.accessToken(user)).post("/api/v1/trading/orders", ORDER);
    }
}
