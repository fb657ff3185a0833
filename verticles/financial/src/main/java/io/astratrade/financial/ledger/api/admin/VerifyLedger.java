package io.astratrade.financial.ledger.api.admin;

import io.astratrade.financial.ledger.seal.check.Finding;
import io.astratrade.financial.ledger.seal.check.Verification;
import io.astratrade.financial.ledger.seal.check.Verifier;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** GET /admin/financial/ledger/verify: walks the books as far as its time reaches, and says where to go on. */
public record VerifyLedger(Verifier verifier, Duration budget) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        String place =
                call.cursor().map(cursor -> checked(cursor.having(1).part(0))).orElse(null);
        return verifier.verify(place, budget).map(found -> Reply.ok(json(found)));
    }

    private static String checked(String place) {
        if (!Verifier.isPlace(place)) {
            throw Cursor.invalid();
        }
        return place;
    }

    private static JsonObject json(Verification found) {
        return new JsonObject()
                .put("valid", found.valid())
                .put("complete", found.complete())
                .put("check", found.check())
                .put("rows", found.rows())
                .put(
                        "next_cursor",
                        found.next() == null ? null : Cursor.of(found.next()).encode())
                .put("first_bad", found.valid() ? null : json(found.firstBad()));
    }

    private static JsonObject json(Finding finding) {
        return new JsonObject()
                .put("check", finding.check())
                .put("number", finding.number())
                .put(
                        "transaction_id",
                        finding.transactionId() == null
                                ? null
                                : finding.transactionId().toString())
                .put("account", finding.account())
                .put("detail", finding.detail());
    }
}
