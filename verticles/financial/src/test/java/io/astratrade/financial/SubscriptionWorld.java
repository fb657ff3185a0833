package io.astratrade.financial;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.PackedEvents;
import io.astratrade.codec.amount.Money;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardToken;
import io.astratrade.financial.provider.sandbox.SandboxProvider;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.Shared;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/** The financial service, running for real on a test clock, with the sandbox's cards. */
public final class SubscriptionWorld implements AutoCloseable {
    public static final String API = "/api/v1/financial";
    public static final String GOOD = "4242424242424242";
    public static final String DECLINED = "4000000000000002";
    public static final String CHALLENGED = "4000002760003184";
    private static final Cause CAUSE = new Cause("test", "test", null);

    private final String database;
    private final RedisServer redis;
    private final boolean first;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final ServiceHarness harness;

    /** Resolves the one world of all tests that share one. */
    public static final class OfAll extends Shared<SubscriptionWorld> {
        public OfAll() {
            super(SubscriptionWorld.class, SubscriptionWorld::start);
        }
    }

    private SubscriptionWorld(Map<String, String> settings, String database, RedisServer redis, boolean first) {
        this.database = database;
        this.redis = redis;
        this.first = first;
        this.harness = ServiceHarness.start(settings, database, redis, new FinancialModule());
    }

    public static SubscriptionWorld start() {
        return start(Map.of("financial.test_clock", "true"));
    }

    public static SubscriptionWorld start(Map<String, String> settings) {
        return new SubscriptionWorld(settings, TestServers.freshDatabase(), TestServers.freshRedis(), true);
    }

    /** Another process of the service, which shares nothing with this one but the servers. */
    public SubscriptionWorld another() {
        return new SubscriptionWorld(Map.of("financial.test_clock", "true"), database, redis, false);
    }

    public void restart() {
        harness.restart();
    }

    public Subscriber subscriber() {
        Subscriber known = new Subscriber(this, UUID.fromString(EventIds.next()));
        subscribers.add(known);
        return known;
    }

    /** Ends what tests began, so that the time of later ones has nothing to carry on; the books agree before and after. */
    public void settle() {
        booksAgree();
        subscribers.forEach(Subscriber::leave);
        subscribers.clear();
        booksAgree();
    }

    public TestHttp as(UUID user) {
        return harness.http("financial").withToken(TestTokens.accessToken(user.toString()));
    }

    public TestHttp anybody() {
        return harness.http("financial");
    }

    public TestHttp admin() {
        return harness.http("financial").withToken(TestTokens.accessToken("admin", "admin"));
    }

    /** Takes the clock forward, with everything that is due on the way. */
    public Instant advance(String step) {
        Answer answer = admin().post(
                        "/api/v1/admin/financial/test-clock",
                        new JsonObject().put("advance", step).put("reason", "a test"))
                .succeeds(200);
        return Instant.parse(answer.json().getString("now"));
    }

    public Instant now() {
        Answer answer = admin().get("/api/v1/admin/financial/test-clock").succeeds(200);
        return Instant.parse(answer.json().getString("now"));
    }

    /** A user's new card. */
    UUID card(UUID user, String number) {
        SandboxProvider sandbox = new SandboxProvider(database(), Duration.ZERO);
        CardToken token = Await.result(sandbox.tokenise(user, new Card(number, 12, 2040, "123")));
        PaymentMethod method = new PaymentMethod(
                UUID.fromString(EventIds.next()),
                user,
                sandbox.name(),
                token.token(),
                token.brand(),
                token.last4(),
                token.expMonth(),
                token.expYear(),
                false,
                Instant.now());
        Await.result(database().transaction(tx -> new MethodStore(database()).insert(tx, method)));
        return method.id();
    }

    /** What a card does from now on: a name of the sandbox's. */
    void behave(UUID card, String as) {
        sql(
                "UPDATE sandbox_card SET card = $2 WHERE token = (SELECT token FROM payment_method WHERE id = $1)",
                card,
                as);
    }

    /** Puts money into a user's wallet. */
    void fund(UUID user, String dollars) {
        Posting posting = new Posting(Account.world(), Account.user(user), Asset.USD, Money.parse(dollars));
        Entry entry = Entry.of("test", "test", EventIds.next(), List.of(posting), "A test", Instant.now());
        PostgresLedger ledger = new PostgresLedger(harness.service("financial").vertx(), Clock.systemUTC());
        Await.result(database().transaction(tx -> ledger.post(tx, CAUSE, entry)));
    }

    public void coupon(JsonObject coupon) {
        admin().post("/api/v1/admin/financial/coupons", coupon.put("reason", "a test"))
                .succeeds(201);
    }

    /** Puts events onto their streams as other services would. */
    public void publish(Envelope... events) {
        for (Envelope event : events) {
            EncodedEvent encoded = EventCodec.encode(event);
            Request request = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
            encoded.fields().forEach(request::arg);
            Await.result(harness.service("financial").redis().send(request));
        }
    }

    /** Events about a user's subscriptions that were emitted, with their plan, in order. */
    public List<String> events(UUID user) {
        List<String> told = new ArrayList<>();
        for (Row row : sql("SELECT packed FROM outbox ORDER BY seq")) {
            for (EncodedEvent event : PackedEvents.unpack(row.getBuffer(0).getBytes())) {
                told.addAll(plan(EventCodec.decode(event.texts()), user.toString()));
            }
        }
        return told;
    }

    private static List<String> plan(Envelope event, String user) {
        JsonObject data = new JsonObject(EventCodec.json(event.data()));
        String name = event.data().getClass().getSimpleName();
        return name.startsWith("Subscription") && user.equals(data.getString("user_id"))
                ? List.of(name + " " + data.getString("plan"))
                : List.of();
    }

    public List<JsonObject> rows(String query, Object... args) {
        RowSet<Row> rows = sql(query, args);
        return StreamSupport.stream(rows.spliterator(), false).map(Row::toJson).toList();
    }

    public RowSet<Row> sql(String query, Object... args) {
        return Await.result(database().query(query, args));
    }

    public long number(String query, Object... args) {
        return sql(query, args).iterator().next().getLong(0);
    }

    public Database database() {
        return harness.service("financial").database();
    }

    /** Everything that must be true of the books at any time. */
    public void booksAgree() {
        assertThat(number(BALANCE, "platform:revenue:subscriptions"))
                .as("revenue is what paid invoices are for, less what was given back")
                .isEqualTo(number("SELECT coalesce(sum(subtotal), 0)::bigint FROM invoice WHERE status = 'paid'")
                        - number("SELECT coalesce(sum(amount), 0)::bigint FROM invoice_credit_note"));
        assertThat(number(BALANCE, "platform:credits"))
                .as("the ledger's credit is that of all accounts")
                .isEqualTo(number("SELECT coalesce(sum(balance), 0)::bigint FROM credit_account"));
        assertThat(rows("""
                        SELECT a.user_id FROM credit_account AS a WHERE balance <>
                            (SELECT coalesce(sum(amount), 0) FROM credit_entry AS e WHERE e.user_id = a.user_id)
                        """)).as("credit is the sum of its entries").isEmpty();
        assertThat(rows("""
                        SELECT s.id FROM subscription AS s WHERE mrr <>
                            (SELECT coalesce(sum(mrr_after - mrr_before), 0) FROM subscription_movement AS m
                             WHERE m.subscription_id = s.id)
                        """))
                .as("recurring revenue is the sum of its movements")
                .isEmpty();
        assertThat(number("SELECT count(*) FROM sandbox_charge WHERE state = 'succeeded'"))
                .as("every charge is one payment")
                .isEqualTo(number("SELECT count(*) FROM payment WHERE state = 'succeeded'"));
        assertThat(-number(BALANCE, "provider:sandbox"))
                .as("the provider's account is what it charged, less what it gave back")
                .isEqualTo(
                        number(
                                "SELECT coalesce(sum(amount - refunded), 0)::bigint FROM sandbox_charge WHERE state = 'succeeded'"));
        numbersHaveNoGaps();
    }

    /** The numbers that were given are 1, 2, 3... */
    public void numbersHaveNoGaps() {
        assertThat(rows("""
                        SELECT number FROM (SELECT number, row_number() OVER (ORDER BY number) AS place FROM invoice) AS n
                        WHERE number <> place
                        """)).isEmpty();
        assertThat(rows("""
                        SELECT number FROM (SELECT number, row_number() OVER (ORDER BY number) AS place
                                            FROM invoice_credit_note) AS n WHERE number <> place
                        """)).isEmpty();
    }

    private static final String BALANCE = """
            SELECT coalesce(sum(CASE WHEN destination = $1 THEN amount ELSE -amount END), 0)::bigint FROM ledger_posting
            WHERE asset = 'USD' AND (source = $1 OR destination = $1)
            """;

    @Override
    public void close() {
        if (first) {
            harness.close();
        } else {
            Await.result(harness.node().close());
        }
    }
}
