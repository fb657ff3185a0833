package io.astratrade.financial.invoice.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SubscriptionWorld.OfAll.class)
class InvoicesIT {
    private static final String PATH = SubscriptionWorld.API + "/invoices";
    private static final JsonObject NAVIGATOR = Subscriber.wanted("navigator", "monthly");
    private final SubscriptionWorld world;

    InvoicesIT(SubscriptionWorld world) {
        this.world = world;
    }

    @AfterEach
    void settle() {
        world.settle();
    }

    @Test
    void theyArePagedReadAndPrinted() {
        Subscriber ann = world.subscriber().funded("100.00").subscribed(NAVIGATOR);
        world.advance("P2M");
        TestHttp http = ann.http();
        JsonObject page = http.get(PATH + "?limit=2").succeeds(200).json();
        assertThat(page.getJsonArray("items")).hasSize(2);
        JsonObject rest = http.get(PATH + "?limit=2&cursor=" + page.getString("next_cursor"))
                .succeeds(200)
                .json();
        assertThat(rest.getJsonArray("items")).hasSize(1);
        JsonObject first = rest.getJsonArray("items").getJsonObject(0);
        assertThat(http.get(PATH + "/" + first.getString("id")).succeeds(200).json())
                .isEqualTo(first);

        Answer printed = http.get(PATH + "/" + first.getString("id") + ".html").succeeds(200);
        assertThat(printed.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(printed.body()).contains(first.getString("number"), "Navigator, monthly", "9.95");
    }

    @Test
    void anothersIsNotFound() {
        Subscriber ann = world.subscriber().funded("100.00").subscribed(NAVIGATOR);
        String id = ann.lastInvoice().getString("id");
        TestHttp stranger = world.subscriber().http();
        for (String path : List.of("/" + id, "/" + id + ".html", "/none", "/none.html")) {
            stranger.get(PATH + path).refuses(404, "FINANCIAL_INVOICE_NOT_FOUND");
        }
        world.anybody().get(PATH).refuses(401, "AUTH_TOKEN_MISSING");
        stranger.get(PATH + "?cursor=none").refuses(400, "REQUEST_INVALID");
        stranger.get(SubscriptionWorld.API + "/credit?cursor=none").refuses(400, "REQUEST_INVALID");
        stranger.get(SubscriptionWorld.API + "/subscriptions?cursor=none").refuses(400, "REQUEST_INVALID");
    }

    @Test
    void noNumberIsLostToWhatIsRolledBack() {
        List<Subscriber> crowd = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Subscriber each = world.subscriber();
            crowd.add(i % 2 == 0 ? each.funded("20.00") : each.funded("1.00"));
        }
        long before = world.number("SELECT coalesce(max(number), 0) FROM invoice");
        List<Answer> answers =
                crowd.parallelStream().map(each -> each.subscribe(NAVIGATOR)).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(12);
        assertThat(world.number("SELECT max(number) FROM invoice")).isEqualTo(before + 12);
        world.booksAgree();
    }

    @Test
    void plansAreForEverybody() {
        JsonObject plans = world.anybody()
                .get(SubscriptionWorld.API + "/plans")
                .succeeds(200)
                .json();
        assertThat(plans.getJsonArray("items"))
                .extracting(plan ->
                        ((JsonObject) plan).getString("id") + " " + ((JsonObject) plan).getString("monthly_price") + " "
                                + ((JsonObject) plan).getString("yearly_price"))
                .containsExactly(
                        "explorer 0.00 0.00", "navigator 9.95 99.50", "captain 19.95 199.50", "admiral 39.95 399.50");
    }

    @Test
    void entitlementsAreThoseOfThePlanInForce() {
        Subscriber ann = world.subscriber().funded("100.00");
        assertThat(entitled(ann)).containsEntry("plan", "explorer").containsEntry("trades_per_day", 20);
        ann.subscribed(Subscriber.wanted("admiral", "monthly"));
        assertThat(entitled(ann))
                .containsEntry("plan", "admiral")
                .containsEntry("trades_per_day", null)
                .containsEntry("api_access", true);
    }

    private static Map<String, Object> entitled(Subscriber user) {
        return user.http()
                .get(SubscriptionWorld.API + "/entitlements")
                .succeeds(200)
                .json()
                .getMap();
    }
}
