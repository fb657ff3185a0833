package io.astratrade.financial.payment.api.admin;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.store.DisputeRow;
import io.astratrade.financial.payment.store.DisputeStore;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.ProviderUnavailableException;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;

/**
 * POST /admin/financial/disputes/{dispute_id}/decision: accepted, or contested with evidence. The provider's answer to it is
 * what closes the dispute, by a notice.
 */
public record DecideDispute(DisputeStore disputes, PaymentProvider provider) implements IdempotentEndpoint.Work {
    private static final int RETRY_SECONDS = 3;

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        UUID id = Owned.id(call, "dispute_id", FinancialRefusal.FINANCIAL_DISPUTE_NOT_FOUND);
        JsonObject body = call.body();
        boolean contested = body.getString("decision").equals("contest");
        Optional<String> evidence = contested ? Optional.of(body.getString("evidence", "")) : Optional.empty();
        return disputes.find(id)
                .map(found -> open(found.orElseThrow(FinancialRefusal.FINANCIAL_DISPUTE_NOT_FOUND::refused)))
                .compose(dispute -> provider.answerDispute(dispute.reference(), evidence)
                        .recover(DecideDispute::unavailable)
                        .map(Reply.ok(DisputeJson.of(dispute))));
    }

    private static DisputeRow open(DisputeRow dispute) {
        if (!dispute.open()) {
            throw FinancialRefusal.FINANCIAL_DISPUTE_CLOSED.refused("The dispute is " + dispute.state());
        }
        return dispute;
    }

    private static Future<Void> unavailable(Throwable failure) {
        return Future.failedFuture(
                failure instanceof ProviderUnavailableException
                        ? FinancialRefusal.FINANCIAL_PROVIDER_UNAVAILABLE
                                .refused()
                                .retryAfter(RETRY_SECONDS)
                        : failure);
    }
}
