package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.access.Operations;
import io.astratrade.launcher.node.Modules;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestUser;
import io.vertx.core.json.JsonObject;
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
    private static final String ORDERS = "/api/v1/trading/orders";

    private final TestUser user = new TestUser("visitor" + System.currentTimeMillis());
    private TestHttp visitor;
    private String id;

    @BeforeAll
    void register() {
        Stack.eventually().until(() -> user.register(gateway()).status(), status -> status == 201 || status == 409);
        JsonObject session = user.login(gateway()).succeeds(200).json();
        visitor = gateway().withToken(session.getString("access_token"));
        id = session.getJsonObject("user").getString("id");
    }

    @Test
    void everyRequiredServiceIsReady() {
        Stack.eventually().until(() -> gateway().get("/health/ready").status() == 200);
        assertThat(gateway().get("/services").body()).contains(Modules.names());
    }

    @Test
    void aTradeEarnsXpAndARank() {
        Answer order = visitor.post(ORDERS, order("0.01"));
        assertThat(order.status()).as(order.body()).isEqualTo(201);
        assertThat(order.json().getString("state")).isEqualTo("filled");
        assertThat(visitor.get("/api/v1/trading/positions").body()).contains("BTC-USD");
        Stack.eventually().untilAsserted(() -> {
            assertThat(gateway().get("/api/v1/gamification/users/" + id).json().getLong("xp"))
                    .isPositive();
            assertThat(visitor.get("/api/v1/gamification/leaderboards/xp/all-time?around=me")
                            .body())
                    .contains(id);
        });
    }

    @Test
    void theSameIdempotencyKeyBuysOnce() {
        TestHttp keyed = visitor.withHeader("Idempotency-Key", "key-" + user.name());
        Answer first = keyed.post(ORDERS, order("0.001"));
        Answer second = keyed.post(ORDERS, order("0.001"));
        assertThat(second.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void whatIsWrongIsRefusedWithACode() {
        assertThat(gateway().post(ORDERS, order("0.01")).status()).isEqualTo(401);
        JsonObject guess = new JsonObject().put("username", user.name()).put("password", "not-the-password-1");
        assertThat(gateway().post("/api/v1/users/login", guess).status()).isEqualTo(401);
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
        for (int i = 0; i < 1_000 && (last == null || last.status() != 429); i++) {
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
        for (String service : dispensable()) {
            List<String> stopped = Stack.containers(service);
            stopped.forEach(container -> Stack.docker("stop", container));
            try {
                Stack.eventually()
                        .untilAsserted(() -> assertThat(answerOf(service)).isEqualTo(503));
                assertThat(visitor.get("/api/v1/trading/account").status()).isEqualTo(200);
                assertThat(visitor.post(ORDERS, order("0.001")).status()).isEqualTo(201);
                assertThat(gateway().get("/health/live").status()).isEqualTo(200);
                TimeUnit.SECONDS.sleep(6);
                assertThat(Stack.containers(service)).isEmpty();
            } finally {
                stopped.forEach(container -> Stack.docker("start", container));
            }
            Stack.eventually().untilAsserted(() -> assertThat(answerOf(service)).isEqualTo(200));
        }
    }

    private int answerOf(String service) {
        return visitor.get(Operations.read(service).orElseThrow()).status();
    }

    /** The services that an order does not need, and that a user can read something from. */
    private static List<String> dispensable() {
        return Modules.names().stream()
                .filter(name -> !name.equals("gateway") && !name.equals("trading"))
                .filter(name -> Operations.read(name).isPresent())
                .toList();
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
