package io.astratrade.gateway.proxy;

import io.astratrade.platform.module.Domains;
import io.astratrade.platform.module.ServiceModule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Healthy instances of every declared service, 0 for one that is not there; shared by the event loops of a gateway. */
public final class InstanceMeters {
    private final Map<String, Integer> healthy = new ConcurrentHashMap<>();

    public InstanceMeters(MeterRegistry registry) {
        for (ServiceModule module : Domains.found()) {
            String service = module.name();
            healthy.put(service, 0);
            Gauge.builder("astra.gateway.upstream.instances", () -> healthy.get(service))
                    .tag("upstream", service)
                    .register(registry);
        }
    }

    /** Counts what the registry told last. */
    public void count(Targets targets) {
        healthy.replaceAll((service, before) -> targets.healthyInstances(service));
    }
}
