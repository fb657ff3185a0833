package io.astratrade.financial.wallet.api;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.store.StatementLine;
import io.astratrade.financial.ledger.store.StatementStore;
import io.astratrade.financial.ledger.store.StatementStore.Place;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.cards.RecentCards;
import io.astratrade.platform.cards.UserCard;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GET /financial/transactions: what moved on the caller's account, the latest first. */
public record ListTransactions(StatementStore statements, RecentCards cards) implements Endpoint {
    private static final int PARTS = 3;
    private static final String USER = "user:";

    @Override
    public Future<Reply> handle(Call call) {
        Set<Asset> assets = call.query("currency")
                .flatMap(Asset::of)
                .<Set<Asset>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(Asset.class));
        Place before = call.cursor().map(ListTransactions::place).orElse(Place.END);
        int limit = call.limit();
        return statements
                .page(Account.user(call.principal().userId()), assets, before, Page.toRead(limit))
                .compose(lines -> cards.of(lines.stream()
                                .flatMap(line -> userId(line).stream())
                                .toList())
                        .map(known -> reply(lines, known, limit)));
    }

    private static Place place(Cursor cursor) {
        Cursor own = cursor.having(PARTS);
        long ordinal = own.number(2);
        if (ordinal < 0 || ordinal > Short.MAX_VALUE) {
            throw Cursor.invalid();
        }
        return new Place(own.time(0), own.uuid(1), (int) ordinal);
    }

    private static Reply reply(List<StatementLine> lines, Map<String, UserCard> cards, int limit) {
        return Page.of(lines, limit)
                .reply(line -> json(line, cards), line -> Cursor.of(line.at(), line.id(), line.ordinal()));
    }

    private static JsonObject json(StatementLine line, Map<String, UserCard> cards) {
        JsonObject json = new JsonObject()
                .put("id", line.id().toString())
                .put("kind", line.kind())
                .put("currency", line.asset().code())
                .put("amount", line.amount().toString())
                .put("balance_after", line.balance().toString());
        userId(line).ifPresent(id -> json.put("counterparty", cards.get(id).json()));
        json.put("description", line.description());
        if (line.reversalOf() != null) {
            json.put("reversal_of", line.reversalOf().toString());
        }
        return json.put("created_at", Rfc3339.format(line.at()));
    }

    private static Optional<String> userId(StatementLine line) {
        return line.counterparty().startsWith(USER)
                ? Optional.of(line.counterparty().substring(USER.length()))
                : Optional.empty();
    }
}
