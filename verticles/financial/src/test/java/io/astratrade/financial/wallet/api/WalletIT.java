package io.astratrade.financial.wallet.api;

import static io.astratrade.financial.Bank.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Bank;
import io.astratrade.financial.ledger.domain.Asset;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GET /financial/wallet and GET /financial/transactions. */
@ExtendWith(Bank.Fixture.class)
class WalletIT {
    private final Bank bank;

    WalletIT(Bank bank) {
        this.bank = bank;
    }

    @Test
    void aNewWalletHasNothingOfEverything() {
        JsonArray balances = bank.as(bank.user())
                .get(Bank.API + "/wallet")
                .succeeds(200)
                .json()
                .getJsonArray("balances");
        assertThat(balances.stream().map(each -> ((JsonObject) each).getString("currency")))
                .containsExactly("USD", "EUR", "shards", "lumina", "stardust");
        assertThat(balances.stream().map(each -> ((JsonObject) each).getString("available")))
                .containsOnly("0.00");
        bank.http().get(Bank.API + "/wallet").refuses(401, "AUTH_TOKEN_MISSING");
    }

    @Test
    void whatMovedIsPagedTheLatestFirstAndAddsUp() {
        UUID ann = bank.rich(Asset.USD, "100");
        UUID bob = bank.rich(Asset.SHARDS, "40");
        for (int i = 1; i <= 4; i++) {
            give(ann, bob, "USD", i + ".25");
            give(bob, ann, "shards", String.valueOf(i));
        }
        List<JsonObject> all = pages(ann, "?limit=2");
        assertThat(all).hasSize(9);
        assertThat(all).extracting(each -> each.getString("id")).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(each -> each.getString("currency").equals("USD"))
                .extracting(each -> each.getString("amount") + " " + each.getString("balance_after"))
                .containsExactly("-4.25 89.00", "-3.25 93.25", "-2.25 96.50", "-1.25 98.75", "100.00 100.00");
        assertThat(pages(ann, "?currency=shards&limit=3"))
                .extracting(each -> each.getString("amount") + " " + each.getString("balance_after"))
                .containsExactly("4.00 10.00", "3.00 6.00", "2.00 3.00", "1.00 1.00");
        assertThat(all.get(0).getJsonObject("counterparty").getString("id")).isEqualTo(bob.toString());
        assertThat(all.get(8).containsKey("counterparty")).isFalse();
        assertThat(pages(bank.user(), "?limit=5")).isEmpty();
    }

    private void give(UUID from, UUID to, String currency, String amount) {
        JsonObject order = new JsonObject()
                .put("to_user_id", to.toString())
                .put("currency", currency)
                .put("amount", amount);
        keyed(bank.as(from)).post(Bank.API + "/transfers", order).succeeds(201);
    }

    private List<JsonObject> pages(UUID user, String query) {
        List<JsonObject> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = bank.as(user)
                    .get(Bank.API + "/transactions" + query + cursor)
                    .succeeds(200)
                    .json();
            page.getJsonArray("items").forEach(item -> all.add((JsonObject) item));
            String next = page.getString("next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }

    @Test
    void aCursorOrCurrencyThatIsNoneIsRefused() {
        UUID ann = bank.user();
        for (String query : List.of("?cursor=!!", "?cursor=YWJj", "?limit=101", "?currency=BTC")) {
            bank.as(ann).get(Bank.API + "/transactions" + query).refuses(400, "REQUEST_INVALID");
        }
        bank.http().get(Bank.API + "/transactions").refuses(401, "AUTH_TOKEN_MISSING");
    }
}
