package io.astratrade.financial.subscription.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class PreviewSubscriptionIT {
    private static final List<String> PLANS = List.of("navigator", "captain", "admiral");
    private static final List<String> PERIODS = List.of("monthly", "yearly");
    private final SubscriptionWorld world;

    PreviewSubscriptionIT(SubscriptionWorld world) {
        this.world = world;
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    @Test
    void whatIsPreviewedIsCharged() {
        Random random = new Random(11);
        for (int life = 0; life < 8; life++) {
            Subscriber ann = world.subscriber();
            ann.card(SubscriptionWorld.GOOD);
            begin(ann, random, life);
            for (int step = 0; step < 6; step++) {
                world.advance("PT" + (1 + random.nextInt(600)) + "H");
                change(ann, random);
            }
            ann.cancel("now").succeeds(200);
        }
    }

    private String until(String time) {
        return Duration.between(world.now(), Instant.parse(time).plusSeconds(2))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private void begin(Subscriber ann, Random random, int life) {
        String code = "P" + ann.id().toString().substring(24).toUpperCase() + life;
        JsonObject coupon =
                new JsonObject().put("code", code).put("duration", "repeating").put("duration_months", 4);
        world.coupon(
                life % 2 == 0 ? coupon.put("percent_off", 1 + random.nextInt(99)) : coupon.put("amount_off", "3.33"));
        JsonObject wanted =
                Subscriber.wanted(any(PLANS, random), any(PERIODS, random)).put("coupon", code);
        JsonObject preview = ann.preview(wanted).succeeds(200).json();
        ann.subscribed(wanted);
        assertCharged(preview, ann.lastInvoice());
    }

    private void change(Subscriber ann, Random random) {
        JsonObject wanted = Subscriber.wanted(any(PLANS, random), any(PERIODS, random));
        JsonObject preview = ann.preview(wanted).succeeds(200).json();
        int before = ann.invoices().size();
        boolean now = !preview.getString("due_at").equals(ann.read().getString("current_period_end"));
        ann.change(now ? wanted.put("proration_at", preview.getString("due_at")) : wanted)
                .succeeds(200);
        if (now) {
            assertThat(ann.invoices()).hasSize(before + 1);
        } else {
            assertThat(ann.invoices()).hasSize(before);
            world.advance(until(preview.getString("due_at")));
            JsonObject renewal = ann.invoices().stream()
                    .filter(invoice -> invoice.getJsonArray("lines")
                            .getJsonObject(0)
                            .getString("from")
                            .equals(preview.getString("due_at")))
                    .findFirst()
                    .orElseThrow();
            assertCharged(preview, renewal);
            return;
        }
        assertCharged(preview, ann.lastInvoice());
    }

    private static void assertCharged(JsonObject preview, JsonObject invoice) {
        assertThat(invoice.getString("status")).isEqualTo("paid");
        for (String part : List.of("subtotal", "credit", "tax", "total")) {
            assertThat(invoice.getString(part)).as(part).isEqualTo(preview.getString(part));
        }
        assertThat(withoutTimes(invoice)).isEqualTo(withoutTimes(preview));
    }

    private static List<String> withoutTimes(JsonObject invoice) {
        return invoice.getJsonArray("lines").stream()
                .map(line ->
                        ((JsonObject) line).getString("description") + " " + ((JsonObject) line).getString("amount"))
                .toList();
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Test
    void anEndIsPreviewedToo() {
        Subscriber ann = world.subscriber().funded("20.00").subscribed(Subscriber.wanted("navigator", "monthly"));
        world.advance("P12D");
        JsonObject preview = ann.preview(new JsonObject().put("cancel_now", true))
                .succeeds(200)
                .json();
        ann.cancel("now").succeeds(200);
        assertThat("-" + ann.credit().getString("available")).isEqualTo(preview.getString("credit"));
        assertThat(preview.getString("total")).isEqualTo("0.00");
    }

    @Test
    void theNextPeriodIsPreviewedByNothing() {
        Subscriber ann = world.subscriber().funded("20.00").subscribed(Subscriber.wanted("navigator", "monthly"));
        JsonObject preview = ann.preview(new JsonObject()).succeeds(200).json();
        assertThat(preview.getString("total")).isEqualTo("9.95");
        assertThat(preview.getString("due_at")).isEqualTo(ann.read().getString("current_period_end"));
    }

    @Test
    void whatCannotBeIsRefused() {
        Subscriber ann = world.subscriber();
        ann.preview(new JsonObject()).refuses(422, "FINANCIAL_CHANGE_INVALID");
        ann.preview(new JsonObject().put("plan", "galactic")).refuses(422, "FINANCIAL_PLAN_NOT_FOUND");
        ann.preview(new JsonObject().put("plan", "captain").put("coupon", "NONE"))
                .refuses(422, "FINANCIAL_COUPON_INVALID");
        ann.preview(new JsonObject().put("plans", "captain")).refuses(400, "REQUEST_INVALID");
        ann.card(SubscriptionWorld.CHALLENGED);
        ann.subscribed(Subscriber.wanted("navigator", "monthly"));
        ann.preview(new JsonObject()).refuses(409, "FINANCIAL_SUBSCRIPTION_COLLECTING");
    }
}
