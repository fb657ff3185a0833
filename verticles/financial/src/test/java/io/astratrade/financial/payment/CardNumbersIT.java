package io.astratrade.financial.payment;

import static io.astratrade.financial.payment.PaymentWorld.ADMIN;
import static io.astratrade.financial.payment.PaymentWorld.API;
import static io.astratrade.financial.payment.PaymentWorld.card;
import static io.astratrade.financial.payment.PaymentWorld.eventually;
import static io.astratrade.financial.payment.PaymentWorld.keyed;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.db.Database;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cards go through everything that payments can do, and are then looked for everywhere. */
@ExtendWith(PaymentWorld.One.class)
class CardNumbersIT {
    private static final String METHODS = API + "/payment-methods";
    private static final List<String> CARDS =
            List.of("5200828282828210", "4000000000009995", "4000008260003178", "4000000000000259", "4000000000007007");

    /** Refused: no test card, no card, too long. */
    private static final List<String> REFUSED = List.of("4539578763621486", "4539578763621487", "45395787636214860000");

    private static final String[] NUMBERS =
            Stream.concat(CARDS.stream(), REFUSED.stream()).toArray(String[]::new);

    private final PaymentWorld world;
    private final String user = user();

    CardNumbersIT(PaymentWorld world) {
        this.world = world;
    }

    @Test
    void noCardNumberIsFoundAnywhereAfterwards() {
        try (Traces traces = new Traces()) {
            CARDS.forEach(this::everything);
            REFUSED.forEach(number -> world.as(user).post(METHODS, card(number)));
            malformed(world.as(user));

            Database database = world.harness().service("financial").database();
            var redis = world.harness().service("financial").redis();
            eventually(() -> assertThat(Traces.kept(redis, "\"payment_id\""))
                    .as("what is there is found")
                    .isNotEmpty());
            assertThat(Traces.stored(database, "8210"))
                    .as("what is there is found")
                    .contains("payment_method.last4");
            assertThat(Traces.stored(database, "paymentcompleted")).contains("outbox.packed");
            assertThat(traces.logged("/payment-methods"))
                    .as("what is logged is found")
                    .isNotEmpty();
            assertThat(Traces.stored(database, NUMBERS)).isEmpty();
            assertThat(Traces.kept(redis, NUMBERS)).isEmpty();
            assertThat(traces.logged(NUMBERS)).isEmpty();
            assertThat(world.http().get("/metrics").body()).doesNotContain(NUMBERS);
        }
    }

    private void everything(String number) {
        TestHttp http = world.as(user);
        TestHttp keyed = keyed(http);
        String method = keyed.post(METHODS, card(number)).succeeds(201).json().getString("id");
        keyed.post(METHODS, card(number)).succeeds(201);
        keyed.post(METHODS, card("378282246310005")).refuses(422, "FINANCIAL_CARD_INVALID");
        http.put(METHODS + "/" + method + "/default", new JsonObject()).succeeds(200);
        JsonObject deposit = world.deposit(user, "10.00", method).succeeds(201).json();
        String payment = deposit.getString("id");
        if (deposit.getString("action_url") != null) {
            http.post(deposit.getString("action_url"), new JsonObject().put("outcome", "confirmed"))
                    .succeeds(200);
        }
        world.withdraw(user, "1.00", method);
        keyed(world.admin())
                .post(
                        ADMIN + "/refunds",
                        new JsonObject()
                                .put("payment_id", payment)
                                .put("amount", "1.00")
                                .put("reason", "a test"));
        http.delete(METHODS + "/" + method).succeeds(204);
    }

    private static void malformed(TestHttp http) {
        String number = REFUSED.get(0);
        http.sendJson("POST", METHODS, "{\"card\": {\"number\": \"" + number + "\"")
                .refuses(400, "REQUEST_MALFORMED_JSON");
        http.sendJson("POST", METHODS, "{\"card\": {\"number\": n" + number + "}}")
                .refuses(400, "REQUEST_MALFORMED_JSON");
        http.sendJson("POST", METHODS, "{\"card\": {\"number\": " + number + "}}")
                .refuses(400, "REQUEST_INVALID");
        http.sendJson("POST", METHODS, "{\"" + number + "\": 1}").refuses(400, "REQUEST_INVALID");
    }
}
