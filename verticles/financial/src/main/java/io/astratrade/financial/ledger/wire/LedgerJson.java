package io.astratrade.financial.ledger.wire;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.ledger.store.StoredHold;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Transactions and holds as answers show them. */
public final class LedgerJson {
    private LedgerJson() {}

    public static JsonObject transaction(PostedTransaction posted) {
        Entry entry = posted.entry();
        JsonObject json = new JsonObject().put("id", posted.id().toString()).put("kind", entry.kind());
        if (entry.reference() != null) {
            json.put("reference", entry.reference());
        }
        json.put("description", entry.description());
        if (entry.reversalOf() != null) {
            json.put("reversal_of", entry.reversalOf().toString());
        }
        return json.put(
                        "postings",
                        new JsonArray(entry.postings().stream()
                                .map(LedgerJson::posting)
                                .toList()))
                .put("created_at", Rfc3339.format(entry.at()));
    }

    private static JsonObject posting(Posting posting) {
        return new JsonObject()
                .put("source", posting.source().address())
                .put("destination", posting.destination().address())
                .put("currency", posting.asset().code())
                .put("amount", posting.amount().toString());
    }

    public static JsonObject hold(StoredHold hold) {
        HoldDraft draft = hold.draft();
        return new JsonObject()
                .put("id", hold.id().toString())
                .put("account", draft.account().address())
                .put("destination", draft.destination().address())
                .put("currency", draft.asset().code())
                .put("amount", draft.amount().toString())
                .put("captured", hold.captured().toString())
                .put("left", hold.left().toString())
                .put("state", hold.state())
                .put("kind", draft.kind())
                .put("reference", draft.reference())
                .put("description", draft.description())
                .put("created_at", Rfc3339.format(hold.createdAt()))
                .put("expires_at", Rfc3339.format(draft.expiresAt()));
    }
}
