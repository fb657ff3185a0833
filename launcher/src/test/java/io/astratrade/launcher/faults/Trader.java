package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestUser;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registered user who trades over HTTP and remembers every order that was acknowledged. */
final class Trader {
    private static final Duration FRESH = Duration.ofMinutes(4);

    private final String name;
    private final TestUser account;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private TestHttp http;
    private String id;
    private int placed;
    private long loggedIn;

    Trader(String name) {
        this.name = name;
        this.account = new TestUser(name);
    }

    Trader register(TestHttp gateway) {
        int status = insistently(() -> account.register(gateway)).status();
        assertThat(status).as("created, if need be by the attempt before").isIn(201, 409);
        return login(gateway);
    }

    Trader login(TestHttp gateway) {
        JsonObject session =
                insistently(() -> account.login(gateway)).succeeds(200).json();
        loggedIn = System.nanoTime();
        id = session.getJsonObject("user").getString("id");
        http = gateway.withToken(session.getString("access_token"));
        return this;
    }

    /** Tries again while a platform that has only just started says that it is too busy. */
    private static Answer insistently(Callable<Answer> attempt) {
        return TestTimeouts.eventually()
                .pollInterval(Duration.ofMillis(500))
                .until(attempt, tried -> tried.status() < 500);
    }

    /** Gets a new token when the one it has might end before long. */
    void stayLoggedIn(TestHttp gateway) {
        if (System.nanoTime() - loggedIn > FRESH.toNanos()) {
            login(gateway);
        }
    }

    /** Buys a little; whatever goes wrong on the way is the fault under test, and such an order is not acknowledged. */
    void buyOnce() {
        String clientOrderId = name + "-" + placed++;
        JsonObject order = new JsonObject()
                .put("symbol", "BTC-USD")
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", "0.0001")
                .put("client_order_id", clientOrderId);
        try {
            if (http.post("/api/v1/trading/orders", order).status() == 201) {
                acknowledged.add(clientOrderId);
            }
        } catch (RuntimeException unreachable) {
            Thread.onSpinWait();
        }
    }

    /** This trader's own client. */
    TestHttp http() {
        return http;
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Client order ids of all own orders, page by page. */
    List<String> ordersOnRecord() {
        return all("/api/v1/trading/orders").stream()
                .map(order -> order.getString("client_order_id"))
                .toList();
    }

    List<JsonObject> trades() {
        return all("/api/v1/trading/trades");
    }

    List<JsonObject> xpHistory() {
        return all("/api/v1/gamification/users/me/xp-history");
    }

    long xp() {
        return http.get("/api/v1/gamification/users/" + id).json().getLong("xp");
    }

    long xpOfLedger() {
        return xpHistory().stream().mapToLong(entry -> entry.getLong("xp")).sum();
    }

    /** Free cash + reserved + cost of positions + fees - realised profit, which must be what was paid in. */
    BigDecimal accountedFor() {
        JsonObject account = account();
        return amount(account, "buying_power")
                .add(amount(account, "reserved"))
                .add(amount(account, "margin_used"))
                .add(amount(account, "fees_paid"))
                .subtract(amount(account, "realized_pnl"));
    }

    BigDecimal deposits() {
        return amount(account(), "deposits");
    }

    private JsonObject account() {
        return http.get("/api/v1/trading/account").json();
    }

    private static BigDecimal amount(JsonObject account, String field) {
        return new BigDecimal(account.getString(field));
    }

    private List<JsonObject> all(String path) {
        List<JsonObject> items = new ArrayList<>();
        String cursor = null;
        do {
            Answer page = http.get(path + "?limit=100" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().getJsonArray("items").forEach(item -> items.add((JsonObject) item));
            cursor = page.json().getString("next_cursor");
        } while (cursor != null);
        return items;
    }
}
