package io.astratrade.financial.payment.api;

import static io.astratrade.financial.payment.PaymentWorld.API;
import static io.astratrade.financial.payment.PaymentWorld.DECLINES;
import static io.astratrade.financial.payment.PaymentWorld.SUCCEEDS;
import static io.astratrade.financial.payment.PaymentWorld.card;
import static io.astratrade.financial.payment.PaymentWorld.keyed;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.payment.PaymentWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PaymentWorld.One.class)
class PaymentMethodsIT {
    private static final String METHODS = API + "/payment-methods";

    private final PaymentWorld world;
    private final String user = user();
    private final TestHttp http;

    PaymentMethodsIT(PaymentWorld world) {
        this.world = world;
        this.http = world.as(user);
    }

    @Test
    void theFirstCardIsTheDefaultAndShowsItsLastFourDigits() {
        Answer added = http.post(METHODS, card(SUCCEEDS)).succeeds(201);
        JsonObject card = added.json();
        assertThat(card.getString("brand")).isEqualTo("visa");
        assertThat(card.getString("last4")).isEqualTo("4242");
        assertThat(card.getBoolean("default")).isTrue();
        assertThat(added.header("Location")).isEqualTo(METHODS + "/" + card.getString("id"));
        assertThat(added.body()).doesNotContain(SUCCEEDS).doesNotContain("123\"");
        assertThat(http.get(METHODS + "/" + card.getString("id")).succeeds(200).json())
                .isEqualTo(card);
    }

    @Test
    void theDefaultMovesAndWhenItIsRemovedTheLatestTakesOver() {
        String first = world.method(user, SUCCEEDS);
        String second = world.method(user, "5555555555554444");
        String third = world.method(user, DECLINES);
        assertThat(defaults()).containsExactly(first);
        http.put(METHODS + "/" + second + "/default", new JsonObject()).succeeds(200);
        assertThat(defaults()).containsExactly(second);
        http.delete(METHODS + "/" + second).succeeds(204);
        assertThat(defaults()).containsExactly(third);
        http.delete(METHODS + "/" + second).refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        assertThat(ids(http.get(METHODS).succeeds(200))).containsExactly(third, first);
    }

    @Test
    void theListGoesOnByCursor() {
        String first = world.method(user, SUCCEEDS);
        String second = world.method(user, DECLINES);
        Answer page = http.get(METHODS + "?limit=1").succeeds(200);
        assertThat(ids(page)).containsExactly(second);
        Answer next = http.get(METHODS + "?limit=1&cursor=" + page.json().getString("next_cursor"))
                .succeeds(200);
        assertThat(ids(next)).containsExactly(first);
        assertThat(next.json().getString("next_cursor")).isNull();
        http.get(METHODS + "?cursor=bm90LW91cnM").refuses(400, "REQUEST_INVALID");
    }

    @Test
    void anothersCardIsNotThere() {
        String card = world.method(user, SUCCEEDS);
        TestHttp stranger = world.as(user());
        stranger.get(METHODS + "/" + card).refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        stranger.delete(METHODS + "/" + card).refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        stranger.put(METHODS + "/" + card + "/default", new JsonObject())
                .refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
        assertThat(defaults()).containsExactly(card);
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, 12, 2040, 123, /card/number",
        "4242424242424242, 1, 2020, 123, /card/exp_year",
        "4242424242424242, 12, 2199, 123, /card/exp_year",
        "378282246310005, 12, 2040, 123, /card/cvc"
    })
    void aCardThatCannotBeIsRefused(String number, int month, int year, String cvc, String pointer) {
        JsonObject body = card(number);
        body.getJsonObject("card").put("exp_month", month).put("exp_year", year).put("cvc", cvc);
        Answer refused = http.post(METHODS, body).refuses(422, "FINANCIAL_CARD_INVALID");
        assertThat(refused.pointers()).containsExactly(pointer);
        assertThat(refused.body()).doesNotContain(number);
        assertThat(ids(http.get(METHODS))).isEmpty();
    }

    @Test
    void aRealCardIsNotForTheSandbox() {
        Answer refused = http.post(METHODS, card("4539578763621486")).refuses(422, "FINANCIAL_CARD_DECLINED");
        assertThat(refused.body()).doesNotContain("4539578763621486");
    }

    @Test
    void whatDoesNotFitTheContractIsRefusedWithoutRepeatingIt() {
        for (String number : List.of("4242 4242 4242 4242", "42424242424242424242", "abc")) {
            Answer refused = http.post(METHODS, card(number)).refuses(400, "REQUEST_INVALID");
            assertThat(refused.pointers()).containsExactly("/card/number");
            assertThat(refused.body()).doesNotContain(number);
        }
        http.post(METHODS, new JsonObject()).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void theSameKeyAddsOneCardAndAnotherCardUnderItIsRefused() {
        TestHttp keyed = keyed(http);
        JsonObject first = keyed.post(METHODS, card(SUCCEEDS)).succeeds(201).json();
        Answer again = keyed.post(METHODS, card(SUCCEEDS)).succeeds(201);
        assertThat(again.json()).isEqualTo(first);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        keyed.post(METHODS, card(DECLINES)).refuses(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(ids(http.get(METHODS))).hasSize(1);
    }

    @Test
    void thereIsALimit() {
        for (int i = 0; i < 10; i++) {
            world.method(user, SUCCEEDS);
        }
        http.post(METHODS, card(SUCCEEDS)).refuses(422, "FINANCIAL_PAYMENT_METHOD_LIMIT");
    }

    private List<String> defaults() {
        return http.get(METHODS).succeeds(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(card -> card.getBoolean("default"))
                .map(card -> card.getString("id"))
                .toList();
    }

    private static List<String> ids(Answer page) {
        return page.json().getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }
}
