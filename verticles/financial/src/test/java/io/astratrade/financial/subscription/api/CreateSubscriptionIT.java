package io.astratrade.financial.subscription.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.testkit.Answer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class CreateSubscriptionIT {
    private static final String PATH = SubscriptionWorld.API + "/subscriptions";
    private static final JsonObject NAVIGATOR = Subscriber.wanted("navigator", "monthly");
    private final SubscriptionWorld world;
    private final Subscriber ann;

    CreateSubscriptionIT(SubscriptionWorld world) {
        this.world = world;
        this.ann = world.subscriber();
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    @Test
    void aCardPaysTheFirstPeriodAtOnce() {
        ann.card(SubscriptionWorld.GOOD);
        Answer answer = ann.subscribe(NAVIGATOR).succeeds(201);
        assertThat(answer.json().getString("status")).isEqualTo("active");
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + ann.subscription());
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("paid");
        assertThat(ann.plan()).isEqualTo("navigator");
        assertThat(ann.movements()).containsExactly("new 0 -> 9950000");
        assertThat(events()).containsExactly("SubscriptionCreated navigator");
    }

    @Test
    void withoutACardTheWalletPays() {
        ann.funded("30.00").subscribed(Subscriber.wanted("captain", "monthly"));
        assertThat(ann.status()).isEqualTo("active");
        assertThat(world.number("SELECT balance FROM ledger_balance WHERE account = $1", "user:" + ann.id()))
                .isEqualTo(10_050_000);
    }

    @Test
    void whatCannotBePaidLeavesNothing() {
        long invoices = world.number("SELECT count(*) FROM invoice");
        ann.subscribe(NAVIGATOR).refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
        ann.subscribe(NAVIGATOR
                        .copy()
                        .put("payment_method_id", UUID.randomUUID().toString()))
                .refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        ann.subscribe(Subscriber.wanted("galactic", "monthly")).refuses(422, "FINANCIAL_PLAN_NOT_FOUND");
        assertThat(ann.http().get(PATH).json().getJsonArray("items")).isEmpty();
        assertThat(world.number("SELECT count(*) FROM invoice")).isEqualTo(invoices);
    }

    @Test
    void aDeclinedCardVoidsTheInvoiceAndGivesTheCouponBack() {
        String code = "C" + ann.id().getLeastSignificantBits();
        code = code.replace("-", "X");
        world.coupon(new JsonObject()
                .put("code", code)
                .put("percent_off", 50)
                .put("duration", "once")
                .put("max_redemptions", 1));
        UUID card = ann.card(SubscriptionWorld.DECLINED);
        Answer refused = ann.subscribe(NAVIGATOR.copy().put("coupon", code)).refuses(422, "FINANCIAL_CHARGE_FAILED");
        assertThat(refused.json().getString("failure")).isEqualTo("card_declined");
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("void");
        assertThat(ann.plan()).isEqualTo("explorer");
        assertThat(events()).isEmpty();

        ann.behave(card, "SUCCEEDS");
        ann.subscribed(NAVIGATOR.copy().put("coupon", code));
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("4.97");
    }

    @Test
    void aChallengeIsWaitedFor() {
        ann.card(SubscriptionWorld.CHALLENGED);
        JsonObject waiting = ann.subscribe(NAVIGATOR).succeeds(201).json();
        assertThat(waiting.getString("status")).isEqualTo("incomplete");
        assertThat(ann.plan()).isEqualTo("explorer");
        ann.cancel("now").refuses(409, "FINANCIAL_SUBSCRIPTION_COLLECTING");
        ann.http()
                .post(
                        SubscriptionWorld.API + "/payments/" + waiting.getString("payment_id") + "/confirm",
                        new JsonObject().put("outcome", "confirmed"))
                .succeeds(200);
        assertThat(ann.status()).isEqualTo("active");
        assertThat(ann.plan()).isEqualTo("navigator");
    }

    @Test
    void thereIsOneAtATimeAndOneTrial() {
        ann.subscribed(NAVIGATOR.copy().put("trial", true));
        ann.subscribe(NAVIGATOR.copy().put("trial", false)).refuses(409, "FINANCIAL_SUBSCRIPTION_EXISTS");
        ann.cancel("now").succeeds(200);
        ann.subscribe(NAVIGATOR.copy().put("trial", true)).refuses(422, "FINANCIAL_TRIAL_USED");
        assertThat(ann.movements()).isEmpty();
    }

    @Test
    void aKeyIsRequiredAndUsedOnce() {
        ann.card(SubscriptionWorld.GOOD);
        ann.http().post(PATH, NAVIGATOR).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
        String key = EventIds.next();
        List<Answer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> ann.subscribe(NAVIGATOR, key))
                .toList();
        assertThat(answers).allSatisfy(answer -> answer.succeeds(201));
        assertThat(answers.stream().map(answer -> answer.json().getString("id")).distinct())
                .hasSize(1);
        assertThat(ann.invoices()).hasSize(1);
        assertThat(world.number(
                        "SELECT count(*) FROM sandbox_charge AS c JOIN payment AS p ON p.id = c.key WHERE user_id = $1",
                        ann.id()))
                .isEqualTo(1);
        ann.subscribe(Subscriber.wanted("captain", "monthly"), key).refuses(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theFreePlanCostsNothingAndNeedsNoInvoice() {
        ann.subscribed(Subscriber.wanted("explorer", "monthly"));
        assertThat(ann.status()).isEqualTo("active");
        assertThat(ann.invoices()).isEmpty();
        ann.card(SubscriptionWorld.GOOD);
        ann.change(new JsonObject().put("plan", "navigator")).succeeds(200);
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("9.95");
    }

    @Test
    void malformedWishesAreRefused() {
        ann.subscribe(new JsonObject()).refuses(400, "REQUEST_INVALID");
        ann.subscribe(NAVIGATOR.copy().put("period", "weekly")).refuses(400, "REQUEST_INVALID");
        ann.subscribe(NAVIGATOR.copy().put("trial", "yes")).refuses(400, "REQUEST_INVALID");
        ann.subscribe(NAVIGATOR.copy().put("payment_method_id", "mine")).refuses(400, "REQUEST_INVALID");
    }

    private List<String> events() {
        return world.events(ann.id());
    }
}
