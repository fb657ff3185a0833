package io.astratrade.trading.api;

import static io.astratrade.trading.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.PackedEvents;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTokens;
import io.astratrade.trading.TradingModule;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes into every event of a request is what W3C allows, not what a client likes to have stored. */
class TraceparentIT {
    private static final String GOOD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void onlyAWellFormedTraceIsPassedOn() {
        try (ServiceHarness harness = ServiceHarness.start(Map.of("trading.tick", "1h"), new TradingModule())) {
            assertThat(traceOfAnOrder(harness, GOOD)).isEqualTo(GOOD);
            assertThat(traceOfAnOrder(harness, "x".repeat(6_000))).isNull();
        }
    }

    private static String traceOfAnOrder(ServiceHarness harness, String traceparent) {
        harness.http("trading")
                .withToken(TestTokens.accessToken(UUID.randomUUID().toString()))
                .withHeader("traceparent", traceparent)
                .post("/api/v1/trading/orders", market("buy", "BTC-USD", "0.01"))
                .succeeds(201);
        return Await.result(harness.service("trading")
                .database()
                .query("SELECT packed FROM outbox ORDER BY seq DESC LIMIT 1")
                .map(rows -> PackedEvents.unpack(
                                rows.iterator().next().getBuffer(0).getBytes())
                        .get(0)
                        .texts()
                        .get("traceparent")));
    }
}
