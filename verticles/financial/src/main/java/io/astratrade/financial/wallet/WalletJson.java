package io.astratrade.financial.wallet;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.format.Rfc3339;
import io.astratrade.financial.ledger.domain.PostedLine;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.platform.cards.UserCard;
import io.vertx.core.json.JsonObject;

/** Transactions as their users see them. */
public final class WalletJson {
    private WalletJson() {}

    /** A transfer as its sender sees it, with its fee. */
    static JsonObject sent(PostedTransaction posted, UserCard recipient) {
        PostedLine line = posted.lines().get(posted.lines().size() - 1);
        Money paid =
                posted.lines().stream().map(each -> each.posting().amount()).reduce(Money.ZERO, Money::plus);
        return new JsonObject()
                .put("id", posted.id().toString())
                .put("kind", posted.entry().kind())
                .put("currency", line.posting().asset().code())
                .put("amount", paid.negate().toString())
                .put("balance_after", new Money(line.sourceBalance()).toString())
                .put("counterparty", recipient.json())
                .put("description", posted.entry().description())
                .put("created_at", Rfc3339.format(posted.entry().at()));
    }
}
