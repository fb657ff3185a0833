package io.astratrade.platform.health;

import io.astratrade.platform.api.answer.ResponseBody;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** `/health`, `/health/live` and `/health/ready` of one service; dependencies are asked with a deadline each. */
public final class HealthEndpoints {
    private static final long DEADLINE_MS = 1_500;

    private final String service;
    private final String version;
    private final String instance;
    private final JsonObject profile;
    private final HealthChecks checks;
    private final HealthMeters meters;
    private final Map<String, BooleanSupplier> watched = new ConcurrentHashMap<>();
    private volatile boolean accepting;

    public HealthEndpoints(
            Vertx vertx, String service, String version, String instance, JsonObject profile, MeterRegistry registry) {
        this.service = service;
        this.version = version;
        this.instance = instance;
        this.profile = profile;
        this.checks = HealthChecks.create(vertx);
        this.meters = new HealthMeters(registry, service, version, () -> accepting);
    }

    /** Adds a dependency without which the service is not ready. */
    public HealthEndpoints require(String dependency, Supplier<Future<?>> probe) {
        meters.require(dependency);
        checks.register(dependency, DEADLINE_MS, result -> probe.get()
                .onSuccess(ok -> result.tryComplete(Status.OK()))
                .onFailure(e -> result.tryComplete(Status.KO(new JsonObject().put("error", e.getMessage())))));
        return this;
    }

    /** Adds something without which the service works on; while it is not well, it shows as DEGRADED. */
    public HealthEndpoints watch(String name, BooleanSupplier well) {
        meters.watch(name, well);
        watched.put(name, well);
        return this;
    }

    /** Readiness is refused before the service accepts requests and from the moment it drains. */
    public void accepting(boolean accepting) {
        this.accepting = accepting;
    }

    public boolean accepting() {
        return accepting;
    }

    /** Whether the service accepts and all its dependencies answer. */
    public Future<Boolean> ready() {
        return accepting ? look().map(HealthEndpoints::up) : Future.succeededFuture(false);
    }

    private Future<CheckResult> look() {
        return checks.checkStatus().onSuccess(meters::seen);
    }

    /** @param page puts a page at a path */
    public void mount(BiConsumer<String, Handler<RoutingContext>> page) {
        page.accept("/health", this::summary);
        page.accept("/health/ready", this::summary);
        page.accept("/health/live", ctx -> answer(ctx, true, new JsonArray()));
    }

    private void summary(RoutingContext ctx) {
        look().onSuccess(result -> answer(ctx, accepting && up(result), dependencies(result)))
                .onFailure(e -> answer(ctx, false, new JsonArray()));
    }

    private void answer(RoutingContext ctx, boolean up, JsonArray dependencies) {
        JsonObject body = new JsonObject()
                .put("status", up ? "UP" : "DOWN")
                .put("service", service)
                .put("version", version)
                .put("instance", instance)
                .put("accepting", accepting)
                .put("dependencies", dependencies)
                .mergeIn(profile);
        ctx.response().setStatusCode(up ? 200 : 503);
        if (!up) {
            ctx.response().putHeader("Retry-After", "1");
        }
        ResponseBody.end(ctx, "application/json", body.toBuffer());
    }

    private static boolean up(CheckResult result) {
        return CheckResult.isUp(result);
    }

    private JsonArray dependencies(CheckResult result) {
        JsonArray all = new JsonArray();
        if (result.getChecks() != null) {
            result.getChecks()
                    .forEach(check -> all.add(
                            new JsonObject().put("name", check.getId()).put("status", check.getUp() ? "UP" : "DOWN")));
        }
        watched.forEach((name, well) ->
                all.add(new JsonObject().put("name", name).put("status", well.getAsBoolean() ? "UP" : "DEGRADED")));
        return all;
    }
}
