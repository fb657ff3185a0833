package io.astratrade.financial.webhook;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.FinancialEvent.PaymentCompleted;
import io.astratrade.codec.event.FinancialEvent.PaymentFailed;
import io.astratrade.codec.event.FinancialEvent.PaymentRefunded;
import io.astratrade.financial.FinancialModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.Shared;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The financial service with quick retries, and a server that it may send to although that is on this machine. */
public final class WebhookWorld implements AutoCloseable {
    public static final String WEBHOOKS = "/api/v1/financial/webhooks";

    /** The one that all test classes share. */
    public static final class One extends Shared<WebhookWorld> {
        public One() {
            super(WebhookWorld.class, WebhookWorld::new);
        }
    }

    private final Receiver receiver = new Receiver();
    private final ServiceHarness harness = ServiceHarness.start(
            Map.of(
                    "events.duty_cycle_percent", "100",
                    "events.busy_duty_cycle_percent", "100",
                    "financial.webhooks.any_target", "true",
                    "financial.webhooks.first_retry", "100ms",
                    "financial.webhooks.longest_pause", "200ms",
                    "financial.webhooks.timeout", "1s"),
            new FinancialModule());

    public TestHttp as(String user) {
        return harness.http("financial").withToken(TestTokens.accessToken(user));
    }

    public Receiver receiver() {
        return receiver;
    }

    public ServiceHarness harness() {
        return harness;
    }

    /** A webhook of the user at this path of the receiver; what its creation answered. */
    public JsonObject webhook(String user, String path, String... events) {
        return create(user, receiver.url(path), events).succeeds(201).json();
    }

    public Answer create(String user, String url, String... events) {
        return as(user).post(WEBHOOKS, new JsonObject().put("url", url).put("events", new JsonArray(List.of(events))));
    }

    /** The deliveries of a webhook, the latest first. */
    public List<JsonObject> deliveries(String user, JsonObject webhook) {
        return as(user)
                .get(WEBHOOKS + "/" + webhook.getString("id") + "/deliveries")
                .succeeds(200)
                .json()
                .getJsonArray("items")
                .stream()
                .map(item -> (JsonObject) item)
                .toList();
    }

    public void publish(Envelope... events) {
        List<Request> requests = new ArrayList<>();
        for (Envelope event : events) {
            EncodedEvent encoded = EventCodec.encode(event);
            Request request = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
            encoded.fields().forEach(request::arg);
            requests.add(request);
        }
        Await.result(harness.service("financial").redis().batch(requests));
    }

    public List<Row> sql(String query, Object... args) {
        return Await.result(
                harness.service("financial").database().query(query, args).map(rows -> rows.stream()
                        .toList()));
    }

    public static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        TestTimeouts.eventually().untilAsserted(assertion);
    }

    public static Envelope completed(String user, String payment) {
        String id = TestTokens.userId(user);
        return event(new PaymentCompleted(payment, id, "USD", Money.parse("9.95"), "subscription", Instant.now()));
    }

    public static Envelope failed(String user, String payment) {
        String id = TestTokens.userId(user);
        return event(new PaymentFailed(payment, id, "USD", Money.parse("9.95"), "card_declined", Instant.now()));
    }

    public static Envelope refunded(String user, String payment, String amount) {
        String id = TestTokens.userId(user);
        return event(new PaymentRefunded(payment, id, "USD", Money.parse(amount), Instant.now()));
    }

    private static Envelope event(Event data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new Envelope(EventIds.next(), "subject", now, "corr", null, null, "test@1", data);
    }

    @Override
    public void close() {
        harness.close();
        receiver.close();
    }
}
