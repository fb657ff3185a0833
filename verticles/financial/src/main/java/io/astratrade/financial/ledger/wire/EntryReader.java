package io.astratrade.financial.ledger.wire;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.wire.Amounts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries out of requests, whatever is wrong in them named by its pointer. */
public final class EntryReader {
    private EntryReader() {}

    /**
     * @param pointer where the request has it; empty when it is the whole body
     * @throws io.astratrade.platform.refusal.RefusedException FINANCIAL_POSTING_INVALID, FINANCIAL_AMOUNT_INVALID,
     *     FINANCIAL_AMOUNT_TOO_LARGE
     */
    public static Entry entry(JsonObject json, String pointer, String origin, Instant at) {
        JsonArray lines = json.getJsonArray("postings");
        List<Posting> postings = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            postings.add(posting(lines.getJsonObject(i), pointer + "/postings/" + i));
        }
        return Entry.of(
                json.getString("kind"),
                origin,
                json.getString("reference"),
                postings,
                json.getString("description", ""),
                at);
    }

    private static Posting posting(JsonObject json, String pointer) {
        Account source = new Account(json.getString("source"));
        Account destination = new Account(json.getString("destination"));
        if (source.equals(destination)) {
            throw FinancialRefusal.FINANCIAL_POSTING_INVALID
                    .refused("A posting moves something from one account to another")
                    .at(pointer + "/destination", "is the source");
        }
        Asset asset = Asset.of(json.getString("currency")).orElseThrow();
        Money amount = Amounts.computed(json.getString("amount"), pointer + "/amount");
        return new Posting(source, destination, asset, amount);
    }
}
