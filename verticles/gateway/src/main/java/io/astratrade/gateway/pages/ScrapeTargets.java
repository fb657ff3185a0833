package io.astratrade.gateway.pages;

import io.astratrade.gateway.proxy.Targets;
import io.astratrade.platform.api.answer.ResponseBody;
import io.astratrade.platform.registry.ServiceInstance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * GET /services/targets: every registered instance, silent ones too until they are reaped, in the form of Prometheus'
 * `http_sd_config`.
 */
public record ScrapeTargets(Targets targets) {
    public void handle(RoutingContext ctx) {
        JsonArray groups = new JsonArray();
        targets.known().forEach(instance -> groups.add(group(instance)));
        ResponseBody.end(ctx, "application/json", groups.toBuffer());
    }

    private static JsonObject group(ServiceInstance instance) {
        return new JsonObject()
                .put("targets", new JsonArray().add(instance.host() + ":" + instance.port()))
                .put("labels", new JsonObject().put("service", instance.service()));
    }
}
