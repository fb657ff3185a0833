package io.astratrade.financial.webhook.api;

import static io.astratrade.financial.webhook.WebhookWorld.WEBHOOKS;
import static io.astratrade.financial.webhook.WebhookWorld.completed;
import static io.astratrade.financial.webhook.WebhookWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.webhook.WebhookWorld;
import io.astratrade.financial.webhook.domain.WebhookEvents;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(WebhookWorld.One.class)
class WebhooksIT {
    private final WebhookWorld world;

    WebhooksIT(WebhookWorld world) {
        this.world = world;
    }

    @Test
    void aWebhookIsCreatedReadListedAndDeleted() {
        Answer created = world.create("api-ann", world.receiver().url("/x"), "payment.completed", "payment.completed");
        String path = created.succeeds(201).header("Location");
        assertThat(path).isEqualTo(WEBHOOKS + "/" + created.json().getString("id"));
        assertThat(created.json().getString("secret")).startsWith("whsec_");
        assertThat(created.json().getJsonArray("events")).isEqualTo(new JsonArray().add("payment.completed"));

        JsonObject read = world.as("api-ann").get(path).succeeds(200).json();
        assertThat(read.getString("secret")).as("shown once").isNull();
        JsonObject second = world.webhook("api-ann", "/y", "*");
        JsonObject page =
                world.as("api-ann").get(WEBHOOKS + "?limit=1").succeeds(200).json();
        assertThat(page.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(second.getString("id"));
        JsonObject rest = world.as("api-ann")
                .get(WEBHOOKS + "?limit=1&cursor=" + page.getString("next_cursor"))
                .succeeds(200)
                .json();
        assertThat(rest.getJsonArray("items").getJsonObject(0)).isEqualTo(read);
        assertThat(rest.getString("next_cursor")).isNull();

        world.as("api-ann").delete(path).succeeds(204);
        world.as("api-ann").delete(path).refuses(404, "FINANCIAL_WEBHOOK_NOT_FOUND");
        world.as("api-ann").get(path).refuses(404, "FINANCIAL_WEBHOOK_NOT_FOUND");
    }

    @Test
    void theSameKeyGetsTheSameSecretAndNothingStoredHoldsIt() {
        TestHttp keyed = world.as("api-bob").withHeader("Idempotency-Key", "one");
        JsonObject body =
                new JsonObject().put("url", world.receiver().url("/bob")).put("events", new JsonArray().add("*"));
        JsonObject first = keyed.post(WEBHOOKS, body).succeeds(201).json();
        Answer again = keyed.post(WEBHOOKS, body).succeeds(201);
        assertThat(again.json()).isEqualTo(first);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(world.sql("SELECT body FROM idempotency_key")).isNotEmpty().allMatch(row -> !row.getString(0)
                .contains("whsec_"));
        keyed.post(WEBHOOKS, body.put("events", new JsonArray().add("invoice.paid")))
                .refuses(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.com/", "https://me:pass@example.com/", "/path", "https://example.com/#f"})
    void whatIsNoWebAddressIsRefused(String url) {
        Answer refused = world.create("api-cid", url, "*").refuses(422, "FINANCIAL_WEBHOOK_TARGET");
        assertThat(refused.pointers()).containsExactly("/url");
    }

    @Test
    void whatDoesNotFitTheContractIsRefused() {
        world.create("api-cid", world.receiver().url("/x"), "payment.unheard").refuses(400, "REQUEST_INVALID");
        world.create("api-cid", world.receiver().url("/x")).refuses(400, "REQUEST_INVALID");
        world.as("api-cid").post(WEBHOOKS, new JsonObject()).refuses(400, "REQUEST_INVALID");
        world.as("api-cid").get(WEBHOOKS + "?cursor=bm90IGEgdXVpZA").refuses(400, "REQUEST_INVALID");
    }

    @Test
    void nobodyHasMoreThanTen() {
        for (int i = 0; i < 10; i++) {
            world.webhook("api-dan", "/dan", "*");
        }
        world.create("api-dan", world.receiver().url("/dan"), "*").refuses(422, "FINANCIAL_WEBHOOK_LIMIT");
    }

    @Test
    void aTestIsSentWhateverElseIsWanted() {
        JsonObject webhook = world.webhook("api-eve", "/api-eve", "invoice.paid");
        String path = WEBHOOKS + "/" + webhook.getString("id");
        JsonObject test = world.as("api-eve").post(path + "/test").succeeds(201).json();
        eventually(() -> assertThat(world.receiver().messages("/api-eve")).hasSize(1));
        assertThat(world.receiver().messages("/api-eve").get(0).id()).isEqualTo(test.getString("id"));
        world.as("api-fay").post(path + "/test").refuses(404, "FINANCIAL_WEBHOOK_NOT_FOUND");
        world.as("api-fay").get(path + "/deliveries").refuses(404, "FINANCIAL_WEBHOOK_NOT_FOUND");
    }

    @Test
    void anEndedDeliveryIsReplayedUnderItsId() {
        JsonObject webhook = world.webhook("api-gus", "/api-gus", "*");
        world.publish(completed("api-gus", EventIds.next()));
        eventually(() -> assertThat(state(webhook)).containsExactly("delivered"));
        String replay = WEBHOOKS + "/deliveries/"
                + world.deliveries("api-gus", webhook).get(0).getString("id") + "/replay";
        world.as("api-fay").post(replay).refuses(404, "FINANCIAL_DELIVERY_NOT_FOUND");

        world.receiver().answer("/api-gus", 500);
        JsonObject again = world.as("api-gus").post(replay).succeeds(202).json();
        assertThat(again.getString("state")).isEqualTo("pending");
        world.as("api-gus").post(replay).refuses(409, "FINANCIAL_DELIVERY_PENDING");
        world.receiver().answer("/api-gus", 200);

        eventually(() -> assertThat(state(webhook)).containsExactly("delivered"));
        assertThat(world.receiver().messages("/api-gus")).hasSizeGreaterThan(1).allMatch(message -> message.id()
                .equals(again.getString("id")));
        world.as("api-gus")
                .post(WEBHOOKS + "/deliveries/" + UUID.randomUUID() + "/replay")
                .refuses(404, "FINANCIAL_DELIVERY_NOT_FOUND");
    }

    @Test
    void whatIsDisabledSendsNothingMore() {
        JsonObject webhook = world.webhook("api-hal", "/api-hal", "*");
        String path = WEBHOOKS + "/" + webhook.getString("id");
        world.receiver().answer("/api-hal", 410);
        JsonObject test = world.as("api-hal").post(path + "/test").succeeds(201).json();
        eventually(() -> assertThat(world.as("api-hal").get(path).json().getString("status"))
                .isEqualTo("disabled"));
        world.as("api-hal").post(path + "/test").refuses(409, "FINANCIAL_WEBHOOK_DISABLED");
        world.as("api-hal")
                .post(WEBHOOKS + "/deliveries/" + test.getString("id") + "/replay")
                .refuses(409, "FINANCIAL_WEBHOOK_DISABLED");
    }

    @Test
    void theContractNamesEveryEvent() {
        for (String name : WebhookEvents.names()) {
            JsonObject webhook = world.webhook("api-ida", "/ida", name);
            world.as("api-ida").delete(WEBHOOKS + "/" + webhook.getString("id")).succeeds(204);
        }
    }

    private List<String> state(JsonObject webhook) {
        return world.deliveries("api-gus", webhook).stream()
                .map(delivery -> delivery.getString("state"))
                .toList();
    }
}
