package io.astratrade.financial;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A user with subscriptions, and what they do over HTTP. */
public final class Subscriber {
    private static final String SUBSCRIPTIONS = SubscriptionWorld.API + "/subscriptions";

    private final SubscriptionWorld world;
    private final UUID user;
    private String subscription;

    Subscriber(SubscriptionWorld world, UUID user) {
        this.world = world;
        this.user = user;
    }

    /** The same user, asking another process. */
    public Subscriber at(SubscriptionWorld other) {
        Subscriber same = new Subscriber(other, user);
        same.subscription = subscription;
        return same;
    }

    public UUID id() {
        return user;
    }

    public String subscription() {
        return subscription;
    }

    public TestHttp http() {
        return world.as(user);
    }

    public UUID card(String number) {
        return world.card(user, number);
    }

    public void behave(UUID card, String as) {
        world.behave(card, as);
    }

    public Subscriber funded(String dollars) {
        world.fund(user, dollars);
        return this;
    }

    public static JsonObject wanted(String plan, String period) {
        return new JsonObject().put("plan", plan).put("period", period);
    }

    public Answer subscribe(JsonObject wanted) {
        return subscribe(wanted, EventIds.next());
    }

    public Answer subscribe(JsonObject wanted, String key) {
        Answer answer = http().withHeader("Idempotency-Key", key).post(SUBSCRIPTIONS, wanted);
        if (answer.status() == 201) {
            subscription = answer.json().getString("id");
        }
        return answer;
    }

    /** Takes on a subscription that is active or on trial. */
    public Subscriber subscribed(JsonObject wanted) {
        subscribe(wanted).succeeds(201);
        return this;
    }

    public Answer change(JsonObject change) {
        return http().patch(SUBSCRIPTIONS + "/" + subscription, change);
    }

    public Answer cancel(String at) {
        return http().delete(SUBSCRIPTIONS + "/" + subscription + "?at=" + at);
    }

    /** Cancels what is left of the subscription, unless a payment of it is under way. */
    void leave() {
        if (subscription != null) {
            assertThat(cancel("now").status()).isIn(200, 409);
        }
    }

    public Answer preview(JsonObject wanted) {
        return http().post(SUBSCRIPTIONS + "/preview", wanted);
    }

    public JsonObject read() {
        return http().get(SUBSCRIPTIONS + "/" + subscription).succeeds(200).json();
    }

    public String status() {
        return read().getString("status");
    }

    /** The latest first. */
    public List<JsonObject> invoices() {
        return http()
                .get(SubscriptionWorld.API + "/invoices?limit=100")
                .succeeds(200)
                .json()
                .getJsonArray("items")
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    public JsonObject lastInvoice() {
        return invoices().get(0);
    }

    public String plan() {
        return http().get(SubscriptionWorld.API + "/entitlements")
                .succeeds(200)
                .json()
                .getString("plan");
    }

    public JsonObject credit() {
        return http().get(SubscriptionWorld.API + "/credit").succeeds(200).json();
    }

    /** Movements of the recurring revenue, as `new 0 -> 9950000`. */
    public List<String> movements() {
        return world.rows("SELECT * FROM subscription_movement WHERE user_id = $1 ORDER BY at, id", user).stream()
                .map(row -> row.getString("kind") + " " + row.getLong("mrr_before") + " -> " + row.getLong("mrr_after"))
                .toList();
    }
}
