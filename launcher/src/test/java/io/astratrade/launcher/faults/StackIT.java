package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a user meets, on a deployed stack with its usual limits. */
@Tag("stack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackIT {
    private static final String PASSWORD = "a-long-enough-secret-7";
    private static final String ORDERS = "/api/v1/trading/orders";

    private final String name = "visitor" + System.currentTimeMillis();
    private TestHttp visitor;
    private String id;

    @BeforeAll
    void register() {
        JsonObject account = new JsonObject()
                .put("username", name)
                .put("email", name + "@example.com")
                .put("password", PASSWORD);
        assertThat(gateway().post("/api/v1/users/register", account).status()).isEqualTo(201);
        JsonObject session = login(PASSWORD).json();
        visitor = gateway().withToken(session.getString("access_token"));
        id = session.getJsonObject("user").getString("id");
    }

    @Test
    void everyRequiredServiceIsReady() {
        assertThat(gateway().get("/health/ready").status()).isEqualTo(200);
        assertThat(gateway().get("/services").body()).contains("user", "trading", "gamification", "gateway");
    }

    @Test
    void aTradeEarnsXpAndARank() {
        Answer order = visitor.post(ORDERS, order("0.01"));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.json().getString("state")).isEqualTo("filled");
        assertThat(visitor.get("/api/v1/trading/positions").body()).contains("BTC-USD");
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(gateway().get("/api/v1/gamification/users/" + id).json().getLong("xp"))
                    .isPositive();
            assertThat(visitor.get("/api/v1/gamification/leaderboards/xp/daily?around=me")
                            .body())
                    .contains(id);
        });
    }

    @Test
    void theSameIdempotencyKeyBuysOnce() {
        TestHttp keyed = visitor.withHeader("Idempotency-Key", "key-" + name);
        Answer first = keyed.post(ORDERS, order("0.001"));
        Answer second = keyed.post(ORDERS, order("0.001"));
        assertThat(second.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whatIsWrongIsRefusedWithACode() {
        assertThat(gateway().post(ORDERS, order("0.01")).status()).isEqualTo(401);
        assertThat(login("not-the-password-1").status()).isEqualTo(401);
        assertThat(visitor.post(ORDERS, order("-1")).status()).isEqualTo(400);
        assertThat(visitor.post(ORDERS, order("0.01").put("symbol", "NO-SUCH")).code())
                .isEqualTo("TRADING_UNKNOWN_SYMBOL");
        Answer tooMuch = visitor.post(ORDERS, order("90"));
        assertThat(tooMuch.status()).isBetween(400, 499);
        assertThat(tooMuch.code()).startsWith("TRADING_");
        assertThat(gateway().get("/api/v1/nowhere").status()).isEqualTo(404);
    }

    @Test
    void limitsHoldPerUserAndSayWhenToComeBack() {
        Trader eager = new Trader("eager" + System.currentTimeMillis()).register(gateway());
        Answer last = null;
        for (int i = 0; i < 130 && (last == null || last.status() != 429); i++) {
            last = eager.http().post(ORDERS, new JsonObject());
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(visitor.get("/api/v1/trading/account").status())
                .as("others are not held up")
                .isEqualTo(200);
    }

    @Test
    void whenOneServiceStopsTheOthersAnswerAndItStaysStopped() throws InterruptedException {
        for (String service : List.of("gamification", "user")) {
            List<String> stopped = Stack.containers(service);
            stopped.forEach(container -> Stack.docker("stop", container));
            try {
                await().atMost(Duration.ofSeconds(15))
                        .untilAsserted(() -> assertThat(answerOf(service)).isEqualTo(503));
                assertThat(visitor.get("/api/v1/trading/account").status()).isEqualTo(200);
                assertThat(visitor.post(ORDERS, order("0.001")).status()).isEqualTo(201);
                assertThat(gateway().get("/health/live").status()).isEqualTo(200);
                TimeUnit.SECONDS.sleep(6);
                assertThat(Stack.containers(service)).isEmpty();
            } finally {
                stopped.forEach(container -> Stack.docker("start", container));
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(answerOf(service)).isEqualTo(200));
        }
    }

    private int answerOf(String service) {
        return visitor.get(
                        service.equals("user") ? "/api/v1/users/me" : "/api/v1/" + service + "/leaderboards/xp/daily")
                .status();
    }

    private Answer login(String password) {
        return gateway()
                .post(
                        "/api/v1/users/login",
                        new JsonObject().put("username", name).put("password", password));
    }

    private static JsonObject order(String quantity) {
        return new JsonObject()
                .put("symbol", "BTC-USD")
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", quantity);
    }

    private static TestHttp gateway() {
        return Stack.gateway();
    }
}
