package io.astratrade.launcher.access;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** A card, money that came and went, a plan with its invoice, and a webhook with a delivery: what the owner's lists then show. */
final class OwnersMoney {
    private static final String FINANCIAL = "/api/v1/financial/";

    private final TestHttp owner;

    private OwnersMoney(TestHttp owner) {
        this.owner = owner;
    }

    /** Names to the probe what no list of the owner's shows. */
    static void of(AccessProbe probe) {
        OwnersMoney money = new OwnersMoney(probe.owner());
        JsonObject card = new JsonObject()
                .put("number", "4242424242424242")
                .put("exp_month", 12)
                .put("exp_year", 2040)
                .put("cvc", "123");
        money.post("payment-methods", new JsonObject().put("card", card));
        money.post("deposits", new JsonObject().put("amount", "100.00"));
        money.post("withdrawals", new JsonObject().put("amount", "20.00"));
        money.post("subscriptions", new JsonObject().put("plan", "navigator").put("period", "monthly"));
        String webhook = money.post(
                        "webhooks",
                        new JsonObject()
                                .put("url", "https://owner.example/astratrade")
                                .put("events", new JsonArray().add("*")))
                .getString("id");
        probe.owns(
                "delivery_id",
                money.post("webhooks/" + webhook + "/test", new JsonObject()).getString("id"));
    }

    private JsonObject post(String path, JsonObject body) {
        TestHttp keyed = owner.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        Answer made = body.isEmpty() ? keyed.post(FINANCIAL + path) : keyed.post(FINANCIAL + path, body);
        return made.succeeds(201).json();
    }
}
