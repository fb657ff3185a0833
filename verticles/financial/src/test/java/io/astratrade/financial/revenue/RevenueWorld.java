package io.astratrade.financial.revenue;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.financial.FinancialModule;
import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.module.Service;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.Shared;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestTokens;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The financial service, and what other services tell it. */
public final class RevenueWorld implements AutoCloseable {
    private static final int CHUNK = 1_000;

    /** Consumers that do not wait for requests, of which a test has few. */
    public static final Map<String, String> PROMPT =
            Map.of("events.duty_cycle_percent", "100", "events.busy_duty_cycle_percent", "100");

    /** The one that all test classes share. */
    public static final class One extends Shared<RevenueWorld> {
        public One() {
            super(RevenueWorld.class, RevenueWorld::new);
        }
    }

    private final ServiceHarness harness = ServiceHarness.start(PROMPT, new FinancialModule());

    public TestHttp as(String user) {
        return harness.http("financial").withToken(TestTokens.accessToken(user));
    }

    public TestHttp admin() {
        return harness.http("financial").withToken(TestTokens.accessToken("chief", "admin"));
    }

    public ServiceHarness harness() {
        return harness;
    }

    /** Puts events onto their streams as a program without our jar would. */
    public void publish(List<Envelope> events) {
        for (int from = 0; from < events.size(); from += CHUNK) {
            List<Request> requests = new ArrayList<>();
            for (Envelope event : events.subList(from, Math.min(events.size(), from + CHUNK))) {
                EncodedEvent encoded = EventCodec.encode(event);
                Request request =
                        Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
                encoded.fields().forEach(request::arg);
                requests.add(request);
            }
            Await.result(harness.service("financial").redis().batch(requests));
        }
    }

    public List<Row> sql(String query, Object... args) {
        return Await.result(
                harness.service("financial").database().query(query, args).map(rows -> rows.stream()
                        .toList()));
    }

    /** What went into an account less what went out, from the postings themselves. */
    public long micros(String account, String asset) {
        return sql(
                        "SELECT coalesce(sum(CASE WHEN destination = $1 THEN amount ELSE -amount END), 0)::bigint"
                                + " FROM ledger_posting WHERE asset = $2 AND $1 IN (source, destination)",
                        account,
                        asset)
                .get(0)
                .getLong(0);
    }

    /** Posts to the ledger as a part of the service would. */
    public void post(Entry... entries) {
        Service service = harness.service("financial");
        PostgresLedger ledger = new PostgresLedger(service.vertx(), service.clock());
        Await.result(service.database()
                .transaction(tx -> ledger.postAll(tx, new Cause("test", "test", null), List.of(entries))));
    }

    /** Writes a change of recurring revenue, as subscriptions do, of a subscription that has ended since. */
    public void movement(UUID user, OffsetDateTime at, String kind, long before, long after) {
        UUID subscription = UUID.randomUUID();
        sql("""
                INSERT INTO subscription (id, user_id, plan, plan_version, period, status, term_start, term_end, term_anchor,
                                          value, refunded, mrr, created_at, ended_at)
                VALUES ($1, $2, 'captain', 1, 'monthly', 'cancelled', $3, $3 + interval '1 month', $3, 0, 0, 0, $3, $3)
                """, subscription, user, at);
        sql(
                "INSERT INTO subscription_movement VALUES ($1, $2, $3, $4, $5, $6, $7, 'captain')",
                UUID.randomUUID(),
                subscription,
                user,
                at,
                kind,
                before,
                after);
    }

    public static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        TestTimeouts.eventually().untilAsserted(assertion);
    }

    @Override
    public void close() {
        harness.close();
    }
}
