package io.astratrade.financial;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.platform.client.CallingService;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.Shared;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The financial service, running for real, with users that it knows and who have something. */
public final class Bank implements AutoCloseable {
    public static final String API = "/api/v1/financial";
    public static final String ADMIN_API = "/api/v1/admin/financial";
    private static final Cause CAUSE = new Cause("test", "test", null);

    /** One for all test classes of a run. */
    public static final class Fixture extends Shared<Bank> {
        public Fixture() {
            super(Bank.class, Bank::start);
        }
    }

    private final ServiceHarness harness;
    private final PostgresLedger ledger;
    private final CallingService shop;

    private Bank(ServiceHarness harness) {
        this.harness = harness;
        this.ledger = new PostgresLedger(harness.node().vertx(), Clock.systemUTC());
        this.shop = CallingService.named("shop", harness);
    }

    public static Bank start() {
        return start(Map.of());
    }

    public static Bank start(Map<String, String> settings) {
        return new Bank(ServiceHarness.start(settings, new FinancialModule()));
    }

    public ServiceHarness harness() {
        return harness;
    }

    public Database database() {
        return harness.service("financial").database();
    }

    /** Anybody; every answer is held to the contract. */
    public TestHttp http() {
        return harness.http("financial");
    }

    public TestHttp as(UUID user) {
        return http().withToken(TestTokens.accessToken(user.toString()));
    }

    public TestHttp admin() {
        return http().withToken(TestTokens.accessToken(UUID.randomUUID().toString(), "admin"));
    }

    /** The service `shop`. */
    public TestHttp service() {
        return http().withToken(shop.tokenFor("financial"));
    }

    public TestHttp service(String name) {
        return http().withToken(CallingService.named(name, harness).tokenFor("financial"));
    }

    /** The same client with a key of its own. */
    public static TestHttp keyed(TestHttp http) {
        return http.withHeader("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A user of whom an event has come. */
    public UUID user() {
        return user("active");
    }

    public UUID user(String status) {
        UUID id = UUID.randomUUID();
        Await.result(database()
                .query(
                        "INSERT INTO user_card (id, username, display_name, status) VALUES ($1, $2, '', $3)",
                        id.toString(),
                        "user-" + id.toString().substring(0, 8),
                        status));
        return id;
    }

    /** A user who has so much. */
    public UUID rich(Asset asset, String amount) {
        UUID id = user();
        give(id, asset, amount);
        return id;
    }

    public UUID give(UUID user, Asset asset, String amount) {
        Posting posting = new Posting(Account.world(), Account.user(user), asset, Money.parse(amount));
        Entry entry = Entry.of(
                "gift",
                "test",
                UUID.randomUUID().toString(),
                List.of(posting),
                "to begin with",
                Clock.systemUTC().instant());
        return Await.result(database().transaction(tx -> ledger.post(tx, CAUSE, entry)));
    }

    /** What the wallet says, `available/held`. */
    public String wallet(UUID user, Asset asset) {
        JsonArray balances = as(user).get(API + "/wallet").succeeds(200).json().getJsonArray("balances");
        return balances.stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("currency").equals(asset.code()))
                .map(each -> each.getString("available") + "/" + each.getString("held"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        harness.close();
    }
}
