package io.astratrade.financial.wallet.api;

import static io.astratrade.financial.Bank.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.Bank;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Bank.Fixture.class)
class PostTransferIT {
    private static final String PATH = Bank.API + "/transfers";
    private final Bank bank;

    PostTransferIT(Bank bank) {
        this.bank = bank;
    }

    private static JsonObject order(UUID to, String currency, String amount) {
        return new JsonObject()
                .put("to_user_id", to.toString())
                .put("currency", currency)
                .put("amount", amount);
    }

    private static JsonObject usd(UUID to, String amount) {
        return order(to, "USD", amount);
    }

    @Test
    void whatOneGivesAnotherGets() {
        UUID ann = bank.rich(Asset.USD, "100");
        UUID bob = bank.user();
        JsonObject given = keyed(bank.as(ann))
                .post(PATH, usd(bob, "30.5").put("note", "for lunch"))
                .succeeds(201)
                .json();
        assertThat(given.getString("amount")).isEqualTo("-30.50");
        assertThat(given.getString("balance_after")).isEqualTo("69.50");
        assertThat(given.getString("description")).isEqualTo("for lunch");
        assertThat(given.getJsonObject("counterparty").getString("id")).isEqualTo(bob.toString());
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("69.50/0.00");
        assertThat(bank.wallet(bob, Asset.USD)).isEqualTo("30.50/0.00");
    }

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        UUID ann = bank.rich(Asset.SHARDS, "100");
        UUID bob = bank.user();
        TestHttp http = keyed(bank.as(ann));
        Answer first = http.post(PATH, order(bob, "shards", "10")).succeeds(201);
        Answer again = http.post(PATH, order(bob, "shards", "10")).succeeds(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        http.post(PATH, order(bob, "shards", "11")).refuses(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(bank.wallet(ann, Asset.SHARDS)).isEqualTo("90.00/0.00");
    }

    @Test
    void fiftyEqualRequestsAtOnceAreOneTransaction() throws Exception {
        UUID ann = bank.rich(Asset.USD, "100");
        UUID bob = bank.user();
        TestHttp http = keyed(bank.as(ann));
        List<Answer> answers = atOnce(i -> http.post(PATH, usd(bob, "7")));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().filter(each -> each.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("93.00/0.00");
    }

    @Test
    void oneKeyForTwoRequestsAtOnceServesOne() throws Exception {
        UUID ann = bank.rich(Asset.USD, "100");
        UUID bob = bank.user();
        TestHttp http = keyed(bank.as(ann));
        List<Answer> answers = atOnce(i -> http.post(PATH, usd(bob, i % 2 == 0 ? "7" : "8")));
        assertThat(answers.stream()
                        .filter(each -> each.status() == 201)
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(each -> each.status() != 201).map(Answer::code))
                .hasSize(25)
                .containsOnly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void fiftyAtOnceCannotGiveMoreThanThereIs() throws Exception {
        UUID ann = bank.rich(Asset.USD, "100");
        UUID bob = bank.user();
        List<Answer> answers = atOnce(i -> keyed(bank.as(ann)).post(PATH, usd(bob, "7")));
        assertThat(answers.stream().filter(each -> each.status() == 201)).hasSize(14);
        assertThat(answers.stream().filter(each -> each.status() != 201).map(Answer::code))
                .hasSize(36)
                .containsOnly("FINANCIAL_INSUFFICIENT_FUNDS");
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("2.00/0.00");
        assertThat(bank.wallet(bob, Asset.USD)).isEqualTo("98.00/0.00");
    }

    /** Money goes round in one commit: what one gets, the next one gives. */
    @Test
    void crowdsThatGiveEachOtherLoseNothing() throws Exception {
        List<UUID> crowd = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            crowd.add(bank.rich(Asset.EUR, "10"));
        }
        atOnce(i -> keyed(bank.as(crowd.get(i % 5)))
                .post(
                        PATH,
                        order(
                                crowd.get((i + 1 + i / 5) % 5 == i % 5 ? (i + 2) % 5 : (i + 1 + i / 5) % 5),
                                "EUR",
                                "6")));
        long micros = crowd.stream()
                .map(user -> bank.wallet(user, Asset.EUR).split("/")[0])
                .mapToLong(text -> Money.parse(text).micros())
                .sum();
        assertThat(micros).isEqualTo(50_000_000);
    }

    private static List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int number = i;
                sent.add(threads.submit(() -> request.apply(number)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : sent) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1,         USD,    422, FINANCIAL_AMOUNT_INVALID,     /amount",
        "0,          USD,    422, FINANCIAL_AMOUNT_INVALID,     /amount",
        "0.001,      USD,    422, FINANCIAL_AMOUNT_INVALID,     /amount",
        "1.5,        shards, 422, FINANCIAL_AMOUNT_INVALID,     /amount",
        "0.0000001,  USD,    422, FINANCIAL_AMOUNT_INVALID,     /amount",
        "1e3,        USD,    422, FINANCIAL_AMOUNT_INVALID,     /amount",
        "NaN,        USD,    422, FINANCIAL_AMOUNT_INVALID,     /amount",
        "99999999999999999999999999, USD, 422, FINANCIAL_AMOUNT_INVALID, /amount",
        "1000000001, USD,    422, FINANCIAL_AMOUNT_TOO_LARGE,   /amount",
        "1,          BTC,    400, REQUEST_INVALID,              /currency",
        "1,          USD.practice, 400, REQUEST_INVALID,        /currency",
        "'',         USD,    400, REQUEST_INVALID,              /amount"
    })
    void anAmountThatIsNoneIsRefused(String amount, String currency, int status, String code, String pointer) {
        UUID ann = bank.rich(Asset.USD, "100");
        Answer refused = keyed(bank.as(ann)).post(PATH, order(bank.user(), currency, amount));
        assertThat(refused.refuses(status, code).pointers()).containsExactly(pointer);
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("100.00/0.00");
    }

    @Test
    void whoGetsItMustBeSomebodyElseWhoIsThere() {
        UUID ann = bank.rich(Asset.USD, "100");
        TestHttp http = bank.as(ann);
        assertThat(keyed(http)
                        .post(PATH, usd(ann, "1"))
                        .refuses(422, "FINANCIAL_RECIPIENT_SELF")
                        .pointers())
                .containsExactly("/to_user_id");
        keyed(http).post(PATH, usd(UUID.randomUUID(), "1")).refuses(422, "FINANCIAL_RECIPIENT_UNKNOWN");
        keyed(http).post(PATH, usd(bank.user("suspended"), "1")).refuses(422, "FINANCIAL_RECIPIENT_CLOSED");
        UUID gone = bank.user();
        Await.result(bank.database().query("UPDATE user_card SET deleted = true WHERE id = $1", gone.toString()));
        keyed(http).post(PATH, usd(gone, "1")).refuses(422, "FINANCIAL_RECIPIENT_CLOSED");
        keyed(http)
                .post(
                        PATH,
                        new JsonObject()
                                .put("to_user_id", "nobody")
                                .put("currency", "USD")
                                .put("amount", "1"))
                .refuses(400, "REQUEST_INVALID");
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("100.00/0.00");
    }

    @Test
    void whoIsSuspendedGivesNothing() {
        UUID ann = bank.rich(Asset.USD, "100");
        Await.result(bank.database().query("UPDATE user_card SET status = 'suspended' WHERE id = $1", ann.toString()));
        keyed(bank.as(ann)).post(PATH, usd(bank.user(), "1")).refuses(403, "FINANCIAL_SENDER_SUSPENDED");
    }

    @Test
    void itNeedsAKeyAndAToken() {
        UUID ann = bank.user();
        bank.as(ann).post(PATH, usd(bank.user(), "1")).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
        keyed(bank.http()).post(PATH, usd(bank.user(), "1")).refuses(401, ApiRefusal.AUTH_TOKEN_MISSING.name());
    }

    @Test
    void whatIsRefusedKeepsNoAnswer() {
        UUID ann = bank.rich(Asset.USD, "1");
        UUID bob = bank.user();
        TestHttp http = keyed(bank.as(ann));
        http.post(PATH, usd(bob, "2")).refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
        bank.give(ann, Asset.USD, "1");
        http.post(PATH, usd(bob, "2")).succeeds(201);
    }
}
