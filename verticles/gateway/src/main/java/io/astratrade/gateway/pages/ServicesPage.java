package io.astratrade.gateway.pages;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.gateway.proxy.Targets;
import io.astratrade.platform.api.answer.ResponseBody;
import io.astratrade.platform.registry.ServiceInstance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** GET /services: the registry as the gateway sees it. */
public record ServicesPage(Targets targets) {
    public void handle(RoutingContext ctx) {
        JsonArray items = new JsonArray();
        targets.known().forEach(instance -> items.add(json(instance)));
        ResponseBody.end(
                ctx, "application/json", new JsonObject().put("items", items).toBuffer());
    }

    private JsonObject json(ServiceInstance instance) {
        return new JsonObject()
                .put("service", instance.service())
                .put("instance", instance.instance())
                .put("version", instance.version())
                .put("address", instance.host() + ":" + instance.port())
                .put("healthy", targets.healthy(instance))
                .put("breaker", targets.breaker(instance))
                .put("shards", new JsonArray(instance.shards()))
                .put("started_at", Rfc3339.format(instance.startedAt()))
                .put("heartbeat", Rfc3339.format(instance.heartbeat()))
                .mergeIn(instance.profile().toJson());
    }
}
