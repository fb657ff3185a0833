package io.astratrade.financial.webhook;

import static io.astratrade.financial.webhook.WebhookWorld.completed;
import static io.astratrade.financial.webhook.WebhookWorld.eventually;
import static io.astratrade.financial.webhook.WebhookWorld.failed;
import static io.astratrade.financial.webhook.WebhookWorld.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventIds;
import io.astratrade.financial.webhook.Receiver.Message;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WebhookWorld.One.class)
class WebhookSenderIT {
    private final WebhookWorld world;

    WebhookSenderIT(WebhookWorld world) {
        this.world = world;
    }

    @Test
    void anEventIsToldToItsUserAlone() {
        JsonObject all = world.webhook("ann", "/ann-all", "*");
        world.webhook("ann", "/ann-failed", "payment.failed");
        world.webhook("bob", "/bob", "*");
        String payment = EventIds.next();
        Envelope event = completed("ann", payment);

        world.publish(event, event);
        world.publish(failed("ann", EventIds.next()));

        eventually(() -> assertThat(told("/ann-all")).hasSize(2));
        eventually(() -> assertThat(told("/ann-failed")).hasSize(1));
        Message told = told("/ann-all").stream()
                .filter(message -> message.json().getString("type").equals("payment.completed"))
                .findFirst()
                .orElseThrow();
        assertThat(told.json().getString("timestamp")).isEqualTo(event.time().toString());
        assertThat(told.json().getJsonObject("data").getString("payment_id")).isEqualTo(payment);
        assertThat(told.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(told.headers().get("webhook-signature")).isEqualTo(Signatures.of(all.getString("secret"), told));
        assertThat(told("/bob")).isEmpty();
    }

    @Test
    void whatFailsIsSentAgainUnderItsIdUntilItIsTaken() {
        JsonObject webhook = world.webhook("cid", "/cid", "*");
        world.receiver().answer("/cid", 500, 404, 0, 200);

        world.publish(completed("cid", EventIds.next()));

        eventually(() -> assertThat(state("cid", webhook)).containsExactly("delivered"));
        assertThat(told("/cid"))
                .hasSize(4)
                .extracting(Message::id)
                .containsOnly(told("/cid").get(0).id());
        JsonArray attempts = world.deliveries("cid", webhook).get(0).getJsonArray("attempts");
        assertThat(attempts.stream().map(each -> ((JsonObject) each).getInteger("status")))
                .containsExactly(500, 404, null, 200);
        assertThat(attempts.getJsonObject(2).getString("error")).contains("no answer within 1000 ms");
        assertThat(attempts.getJsonObject(3).getString("error")).isNull();
    }

    @Test
    void deliveriesOfOneObjectKeepTheirOrderAndOthersPassThemBy() {
        world.webhook("dan", "/dan", "*");
        String slow = EventIds.next();
        world.receiver().answer("/dan", 503, 503, 503, 200);
        Envelope first = completed("dan", slow);
        Envelope second = refunded("dan", slow, "1");
        Envelope third = refunded("dan", slow, "2");

        world.publish(third, second, first);
        world.publish(completed("dan", EventIds.next()));

        eventually(() -> assertThat(told("/dan")).hasSize(7));
        List<String> order = told("/dan").stream()
                .map(message -> message.json().getJsonObject("data"))
                .filter(data -> data.getString("payment_id").equals(slow))
                .map(data -> data.getString("amount"))
                .distinct()
                .toList();
        assertThat(order).containsExactly("9.95", "1.00", "2.00");
    }

    @Test
    void whoAnswersGoneIsToldNoMore() {
        JsonObject webhook = world.webhook("eve", "/eve", "*");
        world.receiver().answer("/eve", 410);
        world.publish(completed("eve", EventIds.next()));
        eventually(() -> assertThat(state("eve", webhook)).containsExactly("failed"));

        world.publish(completed("eve", EventIds.next()));
        world.webhook("after-eve", "/after-eve", "*");
        world.publish(completed("after-eve", EventIds.next()));
        eventually(() -> assertThat(told("/after-eve")).hasSize(1));

        assertThat(told("/eve")).hasSize(1);
        assertThat(world.as("eve")
                        .get(WebhookWorld.WEBHOOKS + "/" + webhook.getString("id"))
                        .json()
                        .getString("status"))
                .isEqualTo("disabled");
        assertThat(lanes(webhook)).isZero();
    }

    @Test
    void whatIsPastItsTimeIsGivenUpAndTheNextOfItsObjectHasItsTurn() {
        JsonObject webhook = world.webhook("fay", "/fay", "*");
        world.receiver().answer("/fay", 500);
        String payment = EventIds.next();
        world.publish(completed("fay", payment));
        eventually(() -> assertThat(told("/fay")).isNotEmpty());
        world.sql("UPDATE webhook_delivery SET expires_at = now() WHERE endpoint_id = $1", id(webhook));
        eventually(() -> assertThat(state("fay", webhook)).containsExactly("failed"));

        world.receiver().answer("/fay", 200);
        world.publish(refunded("fay", payment, "9.95"));

        eventually(() -> assertThat(state("fay", webhook)).containsExactly("delivered", "failed"));
        eventually(() -> assertThat(lanes(webhook)).isZero());
    }

    @Test
    void aRedirectionIsAFailureAndNotFollowed() {
        JsonObject webhook = world.webhook("gus", "/gus", "*");
        world.receiver().redirect("/gus", world.receiver().url("/inner"));

        world.publish(completed("gus", EventIds.next()));

        eventually(() -> assertThat(told("/gus")).hasSizeGreaterThan(1));
        assertThat(told("/inner")).isEmpty();
        assertThat(world.deliveries("gus", webhook)
                        .get(0)
                        .getJsonArray("attempts")
                        .getJsonObject(0)
                        .getString("error"))
                .isEqualTo("answered 302");
        world.receiver().answer("/gus", 200);
        eventually(() -> assertThat(state("gus", webhook)).containsExactly("delivered"));
    }

    private List<Message> told(String path) {
        return world.receiver().messages(path);
    }

    private List<String> state(String user, JsonObject webhook) {
        return world.deliveries(user, webhook).stream()
                .map(delivery -> delivery.getString("state"))
                .toList();
    }

    private long lanes(JsonObject webhook) {
        return world.sql("SELECT count(*) FROM webhook_lane WHERE endpoint_id = $1", id(webhook))
                .get(0)
                .getLong(0);
    }

    private static UUID id(JsonObject webhook) {
        return UUID.fromString(webhook.getString("id"));
    }
}
