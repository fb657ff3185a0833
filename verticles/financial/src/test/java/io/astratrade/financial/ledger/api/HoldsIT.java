package io.astratrade.financial.ledger.api;

import static io.astratrade.financial.Bank.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Bank;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds, their capture and release, and transactions, as services ask for them. */
@ExtendWith(Bank.Fixture.class)
class HoldsIT {
    private static final String PATH = Bank.API + "/holds";
    private static final String TRANSACTIONS = Bank.API + "/ledger/transactions";
    private final Bank bank;

    HoldsIT(Bank bank) {
        this.bank = bank;
    }

    private static JsonObject order(UUID user, String amount) {
        return new JsonObject()
                .put("user_id", user.toString())
                .put("destination", "platform:escrow:nft")
                .put("currency", "shards")
                .put("amount", amount)
                .put("kind", "nft_sale")
                .put("reference", UUID.randomUUID().toString());
    }

    private String held(UUID user, String amount) {
        return keyed(bank.service())
                .post(PATH, order(user, amount))
                .succeeds(201)
                .json()
                .getString("id");
    }

    private Answer capture(String hold, JsonObject body) {
        return keyed(bank.service()).post(PATH + "/" + hold + "/capture", body);
    }

    private static JsonObject amount(String amount) {
        return new JsonObject().put("amount", amount);
    }

    @Test
    void aServiceHoldsCapturesInPartsAndReleasesTheRest() {
        UUID ann = bank.rich(Asset.SHARDS, "100");
        Answer made = keyed(bank.service()).post(PATH, order(ann, "80")).succeeds(201);
        String hold = made.json().getString("id");
        assertThat(made.header("Location")).isEqualTo(PATH + "/" + hold);
        assertThat(bank.wallet(ann, Asset.SHARDS)).isEqualTo("20.00/80.00");
        JsonObject captured = capture(hold, amount("30.5")).succeeds(200).json();
        assertThat(captured.getString("left")).isEqualTo("49.50");
        assertThat(captured.getString("transaction_id")).isNotBlank();
        assertThat(bank.wallet(ann, Asset.SHARDS)).isEqualTo("20.00/49.50");
        keyed(bank.service()).post(PATH + "/" + hold + "/release").succeeds(200);
        assertThat(bank.wallet(ann, Asset.SHARDS)).isEqualTo("69.50/0.00");
        JsonObject after = bank.service().get(PATH + "/" + hold).succeeds(200).json();
        assertThat(after.getString("state")).isEqualTo("released");
        assertThat(after.getString("captured")).isEqualTo("30.50");
    }

    @Test
    void moreThanHeldTwiceOrAfterReleaseIsRefused() {
        UUID ann = bank.rich(Asset.SHARDS, "100");
        String hold = held(ann, "60");
        capture(hold, amount("60.000001")).refuses(422, "FINANCIAL_MORE_THAN_HELD");
        capture(hold, amount("0")).refuses(422, "FINANCIAL_AMOUNT_INVALID");
        capture(hold, new JsonObject()).succeeds(200);
        capture(hold, new JsonObject()).refuses(409, "FINANCIAL_HOLD_CLOSED");
        String other = held(ann, "40");
        keyed(bank.service()).post(PATH + "/" + other + "/release").succeeds(200);
        keyed(bank.service()).post(PATH + "/" + other + "/release").succeeds(200);
        capture(other, new JsonObject()).refuses(409, "FINANCIAL_HOLD_CLOSED");
        assertThat(bank.wallet(ann, Asset.SHARDS)).isEqualTo("40.00/0.00");
    }

    @Test
    void aKeyThatCameWithAnotherBodyIsRefused() {
        UUID ann = bank.rich(Asset.SHARDS, "100");
        String hold = held(ann, "60");
        TestHttp http = keyed(bank.service());
        http.post(PATH + "/" + hold + "/release").succeeds(200);
        http.sendJson("POST", PATH + "/" + hold + "/release", "{}").refuses(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void moreThanThereIsOrToOneselfCannotBeHeld() {
        UUID ann = bank.rich(Asset.SHARDS, "100");
        keyed(bank.service()).post(PATH, order(ann, "100.5")).refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
        keyed(bank.service())
                .post(PATH, order(ann, "1").put("destination", "user:" + ann))
                .refuses(422, "FINANCIAL_POSTING_INVALID");
        keyed(bank.service())
                .post(PATH, order(ann, "1").put("destination", "nowhere"))
                .refuses(400, "REQUEST_INVALID");
        bank.service().post(PATH, order(ann, "1")).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void aReferenceHoldsOnce() {
        UUID ann = bank.rich(Asset.SHARDS, "100");
        JsonObject order = order(ann, "10");
        String first =
                keyed(bank.service()).post(PATH, order).succeeds(201).json().getString("id");
        String again =
                keyed(bank.service()).post(PATH, order).succeeds(201).json().getString("id");
        assertThat(again).isEqualTo(first);
        keyed(bank.service()).post(PATH, order.copy().put("amount", "11")).refuses(409, "FINANCIAL_REFERENCE_REUSED");
        assertThat(bank.wallet(ann, Asset.SHARDS)).isEqualTo("90.00/10.00");
    }

    @Test
    void whatAnotherServiceHoldsIsNotThere() {
        String hold = held(bank.rich(Asset.SHARDS, "100"), "10");
        TestHttp other = bank.service("other");
        other.get(PATH + "/" + hold).refuses(404, "FINANCIAL_HOLD_NOT_FOUND");
        keyed(other).post(PATH + "/" + hold + "/capture", new JsonObject()).refuses(404, "FINANCIAL_HOLD_NOT_FOUND");
        keyed(other).post(PATH + "/" + hold + "/release").refuses(404, "FINANCIAL_HOLD_NOT_FOUND");
        bank.service().get(PATH + "/" + UUID.randomUUID()).refuses(404, "FINANCIAL_HOLD_NOT_FOUND");
    }

    @Test
    void aServicePostsAllPostingsOrNone() {
        UUID ann = bank.rich(Asset.SHARDS, "100");
        UUID bob = bank.user();
        JsonObject sale = sale(ann, bob, "97.5", "2.5");
        JsonObject posted =
                keyed(bank.service()).post(TRANSACTIONS, sale).succeeds(201).json();
        assertThat(bank.wallet(bob, Asset.SHARDS)).isEqualTo("97.50/0.00");
        assertThat(keyed(bank.service()).post(TRANSACTIONS, sale).succeeds(201).json())
                .isEqualTo(posted);
        keyed(bank.service())
                .post(TRANSACTIONS, sale(ann, bob, "97", "2.5").put("reference", sale.getString("reference")))
                .refuses(409, "FINANCIAL_REFERENCE_REUSED");
        keyed(bank.service())
                .post(TRANSACTIONS, sale(bob, ann, "97.5", "0.1"))
                .refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
        assertThat(bank.wallet(bob, Asset.SHARDS)).isEqualTo("97.50/0.00");
        assertThat(keyed(bank.service())
                        .post(TRANSACTIONS, sale(bob, bob, "1", "1"))
                        .refuses(422, "FINANCIAL_POSTING_INVALID")
                        .pointers())
                .containsExactly("/postings/0/destination");
    }

    private static JsonObject sale(UUID buyer, UUID seller, String price, String fee) {
        return new JsonObject()
                .put("reference", UUID.randomUUID().toString())
                .put("kind", "nft_sale")
                .put(
                        "postings",
                        new JsonArray()
                                .add(posting("user:" + buyer, "user:" + seller, price))
                                .add(posting("user:" + buyer, "platform:fees:marketplace", fee)));
    }

    private static JsonObject posting(String from, String to, String amount) {
        return new JsonObject()
                .put("source", from)
                .put("destination", to)
                .put("currency", "shards")
                .put("amount", amount);
    }

    @Test
    void noUserDoesWhatIsForServices() {
        UUID ann = bank.user();
        String hold = UUID.randomUUID().toString();
        keyed(bank.as(ann)).post(PATH, order(ann, "1")).refuses(403, "AUTH_FORBIDDEN");
        bank.as(ann).get(PATH + "/" + hold).refuses(403, "AUTH_FORBIDDEN");
        keyed(bank.as(ann))
                .post(PATH + "/" + hold + "/capture", new JsonObject())
                .refuses(403, "AUTH_FORBIDDEN");
        keyed(bank.as(ann)).post(PATH + "/" + hold + "/release").refuses(403, "AUTH_FORBIDDEN");
        keyed(bank.admin()).post(TRANSACTIONS, sale(ann, ann, "1", "1")).refuses(403, "AUTH_FORBIDDEN");
    }
}
