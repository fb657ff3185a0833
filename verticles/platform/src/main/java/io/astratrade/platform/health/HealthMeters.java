package io.astratrade.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.ext.healthchecks.CheckResult;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Readiness of a service and of each of its dependencies, as they were when last looked at, as metrics. */
final class HealthMeters {
    private final MeterRegistry registry;
    private final Tags service;
    private final Map<String, Boolean> dependencies = new ConcurrentHashMap<>();
    private volatile boolean healthy;

    /** @param accepting whether the service takes requests at all */
    HealthMeters(MeterRegistry registry, String service, String version, BooleanSupplier accepting) {
        this.registry = registry;
        this.service = Tags.of("service", service);
        gauge("astra.ready", this.service, () -> healthy && accepting.getAsBoolean());
        gauge("astra.service.info", this.service.and("version", version), () -> true);
    }

    void require(String dependency) {
        if (dependencies.put(dependency, false) == null) {
            gauge("astra.dependency.up", service.and("dependency", dependency), () -> dependencies.get(dependency));
        }
    }

    void watch(String name, BooleanSupplier well) {
        gauge("astra.dependency.up", service.and("dependency", name), well);
    }

    void seen(CheckResult result) {
        healthy = CheckResult.isUp(result);
        if (result.getChecks() != null) {
            result.getChecks().forEach(check -> dependencies.put(check.getId(), check.getUp()));
        }
    }

    private void gauge(String name, Tags tags, BooleanSupplier value) {
        Gauge.builder(name, () -> value.getAsBoolean() ? 1 : 0).tags(tags).register(registry);
    }
}
