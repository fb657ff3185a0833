package io.astratrade.platform.api.answer;

import io.astratrade.platform.refusal.Refusal;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** RFC 9457 bodies. */
public final class Problem {
    public static final String CONTENT_TYPE = "application/problem+json";

    private Problem() {}

    public static JsonObject of(RefusedException refused, String correlationId) {
        Refusal refusal = refused.refusal();
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", refusal.title())
                .put("status", refusal.status())
                .put("detail", refused.getMessage())
                .put("code", refusal.name())
                .put("correlation_id", correlationId);
        refused.extensions().forEach(problem::put);
        if (!refused.errors().isEmpty()) {
            JsonArray errors = new JsonArray();
            refused.errors()
                    .forEach(e -> errors.add(
                            new JsonObject().put("pointer", e.pointer()).put("message", e.message())));
            problem.put("errors", errors);
        }
        return problem;
    }
}
