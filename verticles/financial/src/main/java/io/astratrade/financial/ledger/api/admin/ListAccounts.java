package io.astratrade.financial.ledger.api.admin;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.store.AccountBalance;
import io.astratrade.financial.ledger.store.AccountStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** GET /admin/financial/accounts: what every account has, now or at a moment. */
public record ListAccounts(Database database, AccountStore accounts) implements Endpoint {
    private static final BalanceKey FIRST = new BalanceKey(new Account(""), null);

    @Override
    public Future<Reply> handle(Call call) {
        Instant asOf = call.query("as_of").map(Rfc3339::parse).orElse(null);
        BalanceKey after = call.cursor().map(ListAccounts::place).orElse(FIRST);
        int limit = call.limit();
        return accounts.page(database, after, call.query("prefix").orElse(""), asOf, Page.toRead(limit))
                .map(found -> Page.of(found, limit).reply(ListAccounts::json, ListAccounts::place));
    }

    private static BalanceKey place(Cursor cursor) {
        Cursor own = cursor.having(2);
        return new BalanceKey(new Account(own.part(0)), Asset.of(own.part(1)).orElseThrow(Cursor::invalid));
    }

    private static Cursor place(AccountBalance balance) {
        return Cursor.of(
                balance.key().account().address(), balance.key().asset().code());
    }

    private static JsonObject json(AccountBalance balance) {
        JsonObject json = new JsonObject()
                .put("account", balance.key().account().address())
                .put("currency", balance.key().asset().code())
                .put("balance", balance.balance().toString());
        return balance.held() == null ? json : json.put("held", balance.held().toString());
    }
}
