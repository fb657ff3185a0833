package io.astratrade.financial.payment.api.admin;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.financial.payment.store.DisputeRow;
import io.vertx.core.json.JsonObject;

/** How disputes look to administrators. */
final class DisputeJson {
    private DisputeJson() {}

    static JsonObject of(DisputeRow dispute) {
        return new JsonObject()
                .put("id", dispute.id().toString())
                .put("payment_id", dispute.paymentId().toString())
                .put("provider", dispute.provider())
                .put("provider_reference", dispute.reference())
                .put("amount", dispute.amount().toString())
                .put("held", dispute.held().toString())
                .put("reason", dispute.reason())
                .put("status", dispute.state())
                .put("opened_at", Rfc3339.format(dispute.openedAt()))
                .put("closed_at", dispute.closedAt() == null ? null : Rfc3339.format(dispute.closedAt()));
    }
}
