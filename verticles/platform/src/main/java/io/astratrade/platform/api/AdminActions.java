package io.astratrade.platform.api;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The record of what administrators do: a row of the service's schema, written with the deed or not at all. */
public final class AdminActions {
    private static final String INSERT = """
            INSERT INTO admin_action (id, actor, role, operation, target, reason, detail, correlation_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private AdminActions() {}

    /** Work that leaves its record: who, what, why, and the request it came with. */
    static IdempotentEndpoint.Work recorded(String operation, IdempotentEndpoint.Work work) {
        return (call, tx) -> work.handle(call, tx).compose(reply -> {
            Principal who = call.principal();
            String reason = call.body().getString("reason", "");
            JsonObject detail = call.body().copy();
            detail.remove("reason");
            String path = call.context().request().path();
            return record(
                            tx,
                            who.subject(),
                            who.role().wire(),
                            operation,
                            path,
                            reason,
                            detail,
                            call.cause().correlationId())
                    .map(reply);
        });
    }

    /** For deeds that come by another way than a request, such as an operator's command. */
    public static Future<Void> record(
            Tx tx,
            String actor,
            String role,
            String operation,
            String target,
            String reason,
            JsonObject detail,
            String correlationId) {
        return tx.query(
                        INSERT,
                        UUID.fromString(EventIds.next()),
                        actor,
                        role,
                        operation,
                        target,
                        reason,
                        detail,
                        correlationId)
                .mapEmpty();
    }
}
