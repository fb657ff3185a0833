package io.astratrade.gateway.proxy;

import io.astratrade.platform.client.Breaker;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The healthy instances of every service, as the registry last told, with their breakers; one view per event loop. */
public final class Targets {
    private final ServiceRegistry registry;
    private final ProxyConfig.Breakers breakers;
    private final PowerOfTwo choice =
            new PowerOfTwo(bound -> ThreadLocalRandom.current().nextInt(bound));
    private final Map<String, Long> seen = new HashMap<>();
    private Map<String, List<Target>> byService = Map.of();
    private Map<String, Target> byInstance = Map.of();
    private List<ServiceInstance> known = List.of();

    public Targets(ServiceRegistry registry, ProxyConfig.Breakers breakers) {
        this.registry = registry;
        this.breakers = breakers;
    }

    /** Looks into the registry; what is known stays when that fails. */
    public Future<Void> refresh() {
        return registry.instances().onSuccess(this::accept).mapEmpty();
    }

    private void accept(List<ServiceInstance> instances) {
        Map<String, Target> all = new HashMap<>();
        Map<String, List<Target>> healthy = new HashMap<>();
        for (ServiceInstance instance : instances) {
            Target target = byInstance.getOrDefault(instance.instance(), fresh(instance));
            target.heardOf(instance);
            all.put(instance.instance(), target);
            if (registry.healthy(instance)) {
                healthy.computeIfAbsent(instance.service(), name -> new ArrayList<>())
                        .add(target);
            }
        }
        long now = System.nanoTime();
        byInstance = all;
        byService = healthy;
        healthy.keySet().forEach(service -> seen.put(service, now));
        known = instances;
    }

    private Target fresh(ServiceInstance instance) {
        return new Target(instance, new Breaker(breakers.failures(), breakers.openFor()));
    }

    /** A target for the next request to a service, of those that admit one. */
    Optional<Target> choose(String service) {
        long now = System.nanoTime();
        return choice.choose(byService.getOrDefault(service, List.of()).stream()
                .filter(target -> target.admits(now))
                .toList());
    }

    /** Whether a service is on its way from one instance to another, and not just failing: all that it has are leaving. */
    boolean moving(String service) {
        long now = System.nanoTime();
        return byService.getOrDefault(service, List.of()).stream().allMatch(target -> target.leaving(now));
    }

    /** How long ago the registry last told of a healthy instance of a service. */
    long nanosSinceSeen(String service) {
        Long last = seen.get(service);
        return last == null ? Long.MAX_VALUE : System.nanoTime() - last;
    }

    public boolean has(String service) {
        return byService.containsKey(service);
    }

    int healthyInstances(String service) {
        return byService.getOrDefault(service, List.of()).size();
    }

    /** Every instance that the registry knows, healthy or not. */
    public List<ServiceInstance> known() {
        return known;
    }

    public boolean healthy(ServiceInstance instance) {
        return registry.healthy(instance);
    }

    /** `closed`, `open` or `half_open`. */
    public String breaker(ServiceInstance instance) {
        return byInstance.get(instance.instance()).breaker().state().wire();
    }

    /** One healthy instance of each service. */
    public List<ServiceInstance> oneOfEach() {
        return byService.values().stream()
                .map(targets -> targets.get(0).instance())
                .toList();
    }
}
