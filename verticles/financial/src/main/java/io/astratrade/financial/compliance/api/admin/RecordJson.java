package io.astratrade.financial.compliance.api.admin;

import io.astratrade.financial.compliance.domain.ComplianceRecord;
import io.astratrade.platform.cards.UserCard;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Records as answers show them. */
final class RecordJson {
    private RecordJson() {}

    static JsonObject of(ComplianceRecord record, UserCard user) {
        return new JsonObject()
                .put("id", record.id().toString())
                .put("user", user.json())
                .put("reason", record.reason().wire())
                .put("state", record.state().name().toLowerCase(Locale.ROOT))
                .put("currency", record.currency().code())
                .put("amount", record.amount().toString())
                .put("detail", record.detail())
                .put("subject", record.subject())
                .put("withdrawal_id", text(record.withdrawalId()))
                .put("created_at", record.createdAt().toString())
                .put("decided_at", text(record.decidedAt()))
                .put("decided_by_id", text(record.decidedBy()))
                .put("decision", record.decision());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
