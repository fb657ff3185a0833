package io.astratrade.financial.wallet.api;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.store.AccountStore;
import io.astratrade.financial.ledger.store.Holding;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** GET /financial/wallet: what the caller has of every currency that people can have. */
public record GetWallet(Database database, AccountStore accounts) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return accounts.wallet(database, Account.user(call.principal().userId()))
                .map(holdings -> Reply.ok(new JsonObject().put("balances", balances(holdings))));
    }

    private static JsonArray balances(List<Holding> holdings) {
        Map<Asset, Holding> all = new EnumMap<>(Asset.class);
        for (Asset asset : Asset.values()) {
            if (asset != Asset.USD_PRACTICE) {
                all.put(asset, new Holding(asset, Money.ZERO, Money.ZERO));
            }
        }
        holdings.forEach(holding -> all.put(holding.asset(), holding));
        return new JsonArray(all.values().stream().map(GetWallet::json).toList());
    }

    private static JsonObject json(Holding holding) {
        return new JsonObject()
                .put("currency", holding.asset().code())
                .put("available", holding.available().toString())
                .put("held", holding.held().toString());
    }
}
