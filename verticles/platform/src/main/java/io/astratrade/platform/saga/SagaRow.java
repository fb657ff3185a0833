package io.astratrade.platform.saga;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A saga as it is stored. */
public record SagaRow(
        UUID id,
        String kind,
        SagaState state,
        int step,
        JsonObject data,
        Instant deadline,
        long claim,
        int attempts,
        String lastError) {
    static SagaRow of(Row row) {
        return new SagaRow(
                row.getUUID("id"),
                row.getString("kind"),
                SagaState.of(row.getString("state")),
                row.getInteger("step"),
                row.getJsonObject("data"),
                row.getOffsetDateTime("deadline").toInstant(),
                row.getLong("claim"),
                row.getInteger("attempts"),
                row.getString("last_error"));
    }

    public boolean over() {
        return state == SagaState.DONE || state == SagaState.COMPENSATED;
    }

    SagaRun run() {
        String key = id + ":" + step + (state == SagaState.COMPENSATING ? ":undo" : "");
        return new SagaRun(id, key, data);
    }

    /** The same saga at another place, with what a step has added. */
    SagaRow at(SagaState newState, int newStep, JsonObject added) {
        JsonObject merged = data.copy();
        if (added != null) {
            merged.mergeIn(added);
        }
        return new SagaRow(id, kind, newState, newStep, merged, deadline, claim, 0, null);
    }

    /** The same with the reason for which it turned round. */
    SagaRow because(String error) {
        return new SagaRow(id, kind, state, step, data, deadline, claim, attempts, error);
    }
}
