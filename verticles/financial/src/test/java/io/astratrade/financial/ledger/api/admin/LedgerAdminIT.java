package io.astratrade.financial.ledger.api.admin;

import static io.astratrade.financial.Bank.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Bank;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators see of the books and correct in them. */
@ExtendWith(Bank.Fixture.class)
class LedgerAdminIT {
    private static final String REVERSALS = Bank.ADMIN_API + "/reversals";
    private static final String POSTINGS = Bank.ADMIN_API + "/ledger/postings";
    private static final String ACCOUNTS = Bank.ADMIN_API + "/accounts";
    private static final String VERIFY = Bank.ADMIN_API + "/ledger/verify";
    private final Bank bank;

    LedgerAdminIT(Bank bank) {
        this.bank = bank;
    }

    private static JsonObject reversal(Object id) {
        return new JsonObject().put("transaction_id", id.toString()).put("reason", "by mistake");
    }

    @Test
    void aTransactionIsTakenBackWholeAndOnce() {
        UUID ann = bank.user();
        UUID gift = bank.give(ann, Asset.USD, "25");
        JsonObject back = keyed(bank.admin())
                .post(REVERSALS, reversal(gift))
                .succeeds(201)
                .json();
        assertThat(back.getString("reversal_of")).isEqualTo(gift.toString());
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("0.00/0.00");
        JsonObject latest = bank.as(ann)
                .get(Bank.API + "/transactions")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(latest.getString("reversal_of")).isEqualTo(gift.toString());
        assertThat(latest.getString("amount")).isEqualTo("-25.00");
        keyed(bank.admin()).post(REVERSALS, reversal(gift)).refuses(409, "FINANCIAL_ALREADY_REVERSED");
        keyed(bank.admin()).post(REVERSALS, reversal(back.getString("id"))).refuses(422, "FINANCIAL_NOT_REVERSIBLE");
        keyed(bank.admin())
                .post(REVERSALS, reversal(UUID.randomUUID()))
                .refuses(404, "FINANCIAL_TRANSACTION_NOT_FOUND");
        assertThat(recorded("reverseTransaction", "by mistake")).isPositive();
    }

    @Test
    void whatIsSpentCannotBeTakenBack() {
        UUID ann = bank.user();
        UUID gift = bank.give(ann, Asset.USD, "25");
        JsonObject order = new JsonObject()
                .put("to_user_id", bank.user().toString())
                .put("currency", "USD")
                .put("amount", "1");
        keyed(bank.as(ann)).post(Bank.API + "/transfers", order).succeeds(201);
        keyed(bank.admin()).post(REVERSALS, reversal(gift)).refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
    }

    @Test
    void aBatchIsPostedWholeOrNotAtAll() {
        UUID ann = bank.user();
        JsonObject batch = batch(entry("world", "user:" + ann, "10"), entry("user:" + ann, "platform:fees:test", "4"));
        JsonArray items =
                keyed(bank.admin()).post(POSTINGS, batch).succeeds(201).json().getJsonArray("items");
        assertThat(items).hasSize(2);
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("6.00/0.00");
        assertThat(keyed(bank.admin())
                        .post(POSTINGS, batch)
                        .succeeds(201)
                        .json()
                        .getJsonArray("items"))
                .isEqualTo(items);
        keyed(bank.admin())
                .post(POSTINGS, batch(entry("world", "user:" + ann, "10"), entry("user:" + ann, "world", "17")))
                .refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
        JsonObject changed = batch.copy();
        changed.getJsonArray("transactions").getJsonObject(0).put("kind", "other");
        keyed(bank.admin()).post(POSTINGS, changed).refuses(409, "FINANCIAL_REFERENCE_REUSED");
        assertThat(keyed(bank.admin())
                        .post(POSTINGS, batch(entry("world", "user:" + ann, "10"), entry("world", "user:" + ann, "-1")))
                        .refuses(422, "FINANCIAL_AMOUNT_INVALID")
                        .pointers())
                .containsExactly("/transactions/1/postings/0/amount");
        assertThat(bank.wallet(ann, Asset.USD)).isEqualTo("6.00/0.00");
    }

    private static JsonObject batch(JsonObject... entries) {
        return new JsonObject()
                .put("transactions", new JsonArray(List.of(entries)))
                .put("reason", "a test");
    }

    private static JsonObject entry(String from, String to, String amount) {
        JsonObject posting = new JsonObject()
                .put("source", from)
                .put("destination", to)
                .put("currency", "USD")
                .put("amount", amount);
        return new JsonObject()
                .put("reference", UUID.randomUUID().toString())
                .put("kind", "correction")
                .put("postings", new JsonArray().add(posting));
    }

    @Test
    void changesNeedAKeyAndAReason() {
        JsonObject batch = batch(entry("world", "platform:fees:test", "1"));
        bank.admin().post(POSTINGS, batch).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
        bank.admin().post(REVERSALS, reversal(UUID.randomUUID())).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
        JsonObject silent = batch.copy();
        silent.remove("reason");
        keyed(bank.admin()).post(POSTINGS, silent).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void nobodyElseMaySeeOrChangeTheBooks() {
        TestHttp user = bank.as(bank.user());
        user.get(ACCOUNTS).refuses(403, "AUTH_FORBIDDEN");
        user.get(VERIFY).refuses(403, "AUTH_FORBIDDEN");
        keyed(user).post(REVERSALS, reversal(UUID.randomUUID())).refuses(403, "AUTH_FORBIDDEN");
        keyed(user)
                .post(POSTINGS, batch(entry("world", "platform:fees:test", "1")))
                .refuses(403, "AUTH_FORBIDDEN");
    }

    @Test
    void accountsAreListedAsTheyAreAndAsTheyWere() {
        UUID ann = bank.user();
        bank.give(ann, Asset.USD, "10");
        bank.give(ann, Asset.EUR, "3");
        Instant then = Instant.now();
        bank.give(ann, Asset.USD, "5");
        String mine = "?prefix=user:" + ann;
        assertThat(accounts(mine)).containsExactly("EUR 3.00 0.00", "USD 15.00 0.00");
        assertThat(accounts(mine + "&limit=1")).containsExactly("EUR 3.00 0.00", "USD 15.00 0.00");
        assertThat(accounts(mine + "&as_of=" + then)).containsExactly("EUR 3.00 null", "USD 10.00 null");
        assertThat(accounts(mine + "&as_of=2020-01-01T00:00:00Z")).containsExactly("EUR 0.00 null", "USD 0.00 null");
    }

    @Test
    void unboundedAccountsAreListedAsTheyWere() {
        String fees = "platform:fees:" + UUID.randomUUID();
        keyed(bank.admin()).post(POSTINGS, batch(entry("world", fees, "1"))).succeeds(201);
        Instant then = Instant.now();
        keyed(bank.admin()).post(POSTINGS, batch(entry("world", fees, "2"))).succeeds(201);
        String mine = "?prefix=" + fees;
        TestTimeouts.eventually().until(() -> accounts(mine).equals(List.of("USD 3.00 0.00")));
        assertThat(accounts(mine + "&as_of=" + then)).containsExactly("USD 1.00 null");
        assertThat(accounts(mine + "&as_of=2099-01-01T00:00:00Z")).containsExactly("USD 3.00 null");
    }

    private List<String> accounts(String query) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page =
                    bank.admin().get(ACCOUNTS + query + cursor).succeeds(200).json();
            page.getJsonArray("items").stream()
                    .map(JsonObject.class::cast)
                    .map(each ->
                            each.getString("currency") + " " + each.getString("balance") + " " + each.getString("held"))
                    .forEach(all::add);
            String next = page.getString("next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }

    @Test
    void theBooksAreVerified() {
        bank.give(bank.user(), Asset.USD, "10");
        JsonObject found = bank.admin().get(VERIFY).succeeds(200).json();
        assertThat(found.getBoolean("valid")).as(found.encode()).isTrue();
        assertThat(found.getBoolean("complete")).isTrue();
        assertThat(found.getValue("first_bad")).isNull();
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        bank.admin().get(ACCOUNTS + "?cursor=YWJj").refuses(400, "REQUEST_INVALID");
        bank.admin().get(ACCOUNTS + "?as_of=yesterday").refuses(400, "REQUEST_INVALID");
        for (String place : List.of("chain", "chain:x", "chain:-1", "sealed:1", "hours:a b c", "nothing:", "sums:1")) {
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes());
            bank.admin().get(VERIFY + "?cursor=" + cursor).refuses(400, "REQUEST_INVALID");
        }
    }

    private long recorded(String operation, String reason) {
        return Await.result(bank.database()
                .query("SELECT count(*) FROM admin_action WHERE operation = $1 AND reason = $2", operation, reason)
                .map(rows -> rows.iterator().next().getLong(0)));
    }
}
