package io.astratrade.financial.plan.api;

import io.astratrade.financial.plan.domain.Plan;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.function.Function;

/**
 * GET /financial/entitlements: the plan in force, and what it allows.
 *
 * @param inForce the plan of a user
 */
public record GetEntitlements(Function<UUID, Future<Plan>> inForce) implements Endpoint {
    private static final String TRADES = "trades_per_day:";
    private static final String UNLIMITED = "unlimited";

    @Override
    public Future<Reply> handle(Call call) {
        return inForce.apply(call.principal().userId())
                .map(GetEntitlements::json)
                .map(Reply::ok);
    }

    private static JsonObject json(Plan plan) {
        return new JsonObject()
                .put("plan", plan.name())
                .put("plan_version", plan.version())
                .put("trades_per_day", tradesPerDay(plan))
                .put("price_alerts", plan.entitlements().contains("price_alerts"))
                .put("analytics", plan.entitlements().contains("analytics"))
                .put("private_clans", plan.entitlements().contains("private_clans"))
                .put("api_access", plan.entitlements().contains("api_access"))
                .put("entitlements", new JsonArray(plan.entitlements()));
    }

    /** Null when there is no limit. */
    private static Integer tradesPerDay(Plan plan) {
        return plan.entitlements().stream()
                .filter(each -> each.startsWith(TRADES))
                .map(each -> each.substring(TRADES.length()))
                .filter(limit -> !limit.equals(UNLIMITED))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
    }
}
