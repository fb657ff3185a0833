package io.astratrade.financial.coupon.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.testkit.Answer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class CouponsIT {
    private static final String PATH = "/api/v1/admin/financial/coupons";
    private final SubscriptionWorld world;
    private final String code = UUID.randomUUID().toString().toUpperCase();

    CouponsIT(SubscriptionWorld world) {
        this.world = world;
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    private JsonObject half() {
        return new JsonObject()
                .put("code", code)
                .put("percent_off", 50)
                .put("duration", "once")
                .put("reason", "a test");
    }

    private Subscriber somebody() {
        return world.subscriber().funded("500.00");
    }

    private JsonObject wanted() {
        return Subscriber.wanted("navigator", "monthly").put("coupon", code);
    }

    @Test
    void onceIsTakenOffTheFirstPeriodOnly() {
        world.coupon(half());
        Subscriber ann = somebody().subscribed(wanted());
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("4.97");
        assertThat(ann.movements()).containsExactly("new 0 -> 9950000");
        world.advance("P1M");
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("9.95");
        ann.cancel("now").succeeds(200);
        ann.subscribe(wanted()).refuses(422, "FINANCIAL_COUPON_REDEEMED");
        ann.preview(Subscriber.wanted("captain", "monthly").put("coupon", code))
                .refuses(422, "FINANCIAL_COUPON_REDEEMED");
    }

    @Test
    void repeatingIsPartOfWhatRecursUntilItIsOver() {
        world.coupon(half().put("duration", "repeating").put("duration_months", 2));
        Subscriber ann = somebody().subscribed(wanted());
        world.advance("P2M");
        assertThat(ann.invoices())
                .extracting(invoice -> invoice.getString("total"))
                .containsExactly("9.95", "4.97", "4.97");
        assertThat(ann.movements()).containsExactly("new 0 -> 4970000", "expansion 4970000 -> 9950000");
    }

    @Test
    void allOfItMakesAnInvoiceOfNothing() {
        world.coupon(half().put("percent_off", 100));
        Subscriber ann = world.subscriber().subscribed(wanted());
        assertThat(ann.status()).isEqualTo("active");
        assertThat(ann.lastInvoice().getString("total")).isEqualTo("0.00");
        assertThat(ann.lastInvoice().getString("status")).isEqualTo("paid");
    }

    @Test
    void anExpiredOrWithdrawnOneIsRefused() {
        world.coupon(half().put("expires_at", world.now().minusSeconds(1).toString()));
        somebody().subscribe(wanted()).refuses(422, "FINANCIAL_COUPON_EXPIRED");
        world.admin().delete(PATH + "/" + code).succeeds(204);
        somebody().subscribe(wanted()).refuses(422, "FINANCIAL_COUPON_INVALID");
        world.admin().delete(PATH + "/" + code).refuses(404, "FINANCIAL_COUPON_NOT_FOUND");
        world.admin().post(PATH, half()).refuses(409, "FINANCIAL_COUPON_EXISTS");
    }

    @Test
    void theLastRedemptionIsOnesEvenWhenManyWantIt() {
        world.coupon(half().put("max_redemptions", 2));
        List<Subscriber> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            many.add(somebody());
        }
        List<Answer> answers =
                many.parallelStream().map(each -> each.subscribe(wanted())).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refuses(422, "FINANCIAL_COUPON_USED_UP"));
        world.numbersHaveNoGaps();
    }

    @Test
    void adminsMakeAndListThem() {
        world.coupon(half().put("max_redemptions", 3));
        JsonObject page = world.admin().get(PATH + "?limit=100").succeeds(200).json();
        assertThat(page.getJsonArray("items")).anySatisfy(item -> assertThat(((JsonObject) item).getString("code"))
                .isEqualTo(code));
        assertThat(world.admin().get(PATH + "?limit=1").succeeds(200).json().getJsonArray("items"))
                .hasSize(1);
        world.subscriber().http().get(PATH).refuses(403, "AUTH_FORBIDDEN");
        world.subscriber().http().post(PATH, half()).refuses(403, "AUTH_FORBIDDEN");
        world.subscriber().http().delete(PATH + "/" + code).refuses(403, "AUTH_FORBIDDEN");
    }

    @Test
    void itTakesOffEitherAPercentageOrAnAmount() {
        JsonObject bare = half();
        bare.remove("percent_off");
        world.admin().post(PATH, bare).refuses(400, "REQUEST_INVALID");
        world.admin().post(PATH, half().put("amount_off", "1.00")).refuses(400, "REQUEST_INVALID");
        world.admin().post(PATH, bare.copy().put("amount_off", "0.00")).refuses(400, "REQUEST_INVALID");
        world.admin().post(PATH, bare.copy().put("amount_off", "1.001")).refuses(400, "REQUEST_INVALID");
        world.admin().post(PATH, half().put("percent_off", 101)).refuses(400, "REQUEST_INVALID");
        world.admin().post(PATH, half().put("duration_months", 3)).refuses(400, "REQUEST_INVALID");
        world.admin().post(PATH, half().put("duration", "repeating")).refuses(400, "REQUEST_INVALID");
        world.admin().post(PATH, bare.copy().put("amount_off", "1.00")).succeeds(201);
    }
}
