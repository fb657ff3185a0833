package io.astratrade.financial.plan.api;

import io.astratrade.financial.plan.domain.Plan;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** GET /financial/plans: what is sold, the lowest first. */
public record ListPlans(PlanCatalogue plans, long trialDays) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return Future.succeededFuture(
                Reply.page(plans.sold().stream().map(this::json).toList(), null));
    }

    private JsonObject json(Plan plan) {
        return new JsonObject()
                .put("id", plan.name())
                .put("version", plan.version())
                .put("name", plan.title())
                .put("currency", "USD")
                .put("monthly_price", plan.monthly().toString())
                .put("yearly_price", plan.yearly().toString())
                .put("trial_days", plan.free() ? 0 : trialDays)
                .put("entitlements", new JsonArray(plan.entitlements()));
    }
}
