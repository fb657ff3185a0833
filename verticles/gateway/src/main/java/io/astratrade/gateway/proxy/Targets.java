package io.astratrade.gateway.proxy;

import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The healthy instances of every service, as the registry last told; one view per event loop. */
public final class Targets {
    private final ServiceRegistry registry;
    private final Duration setAside;
    private final PowerOfTwo choice =
            new PowerOfTwo(bound -> ThreadLocalRandom.current().nextInt(bound));
    private final Map<String, Long> seen = new HashMap<>();
    private Map<String, List<Target>> byService = Map.of();
    private List<ServiceInstance> known = List.of();

    public Targets(ServiceRegistry registry, Duration setAside) {
        this.registry = registry;
        this.setAside = setAside;
    }

    /** Looks into the registry; what is known stays when that fails. */
    public Future<Void> refresh() {
        return registry.instances().onSuccess(this::accept).mapEmpty();
    }

    private void accept(List<ServiceInstance> instances) {
        Map<String, Target> before = new HashMap<>();
        byService
                .values()
                .forEach(list -> list.forEach(t -> before.put(t.instance().instance(), t)));
        Map<String, List<Target>> fresh = new HashMap<>();
        for (ServiceInstance instance : instances) {
            if (registry.healthy(instance)) {
                Target target = before.getOrDefault(instance.instance(), new Target(instance));
                target.heardOf(instance);
                fresh.computeIfAbsent(instance.service(), name -> new ArrayList<>())
                        .add(target);
            }
        }
        byService = fresh;
        long now = System.nanoTime();
        fresh.keySet().forEach(service -> seen.put(service, now));
        known = instances;
    }

    /** A target for the next request to a service; one that was set aside only when there is no other. */
    Optional<Target> choose(String service) {
        List<Target> all = byService.getOrDefault(service, List.of());
        long now = System.nanoTime();
        List<Target> usable = all.stream().filter(target -> target.usable(now)).toList();
        return choice.choose(usable.isEmpty() ? all : usable);
    }

    void refused(Target target) {
        target.setAside(System.nanoTime() + setAside.toNanos());
    }

    /** How long ago the registry last told of a healthy instance of a service. */
    long nanosSinceSeen(String service) {
        Long last = seen.get(service);
        return last == null ? Long.MAX_VALUE : System.nanoTime() - last;
    }

    public boolean has(String service) {
        return byService.containsKey(service);
    }

    /** Every instance that the registry knows, healthy or not. */
    public List<ServiceInstance> known() {
        return known;
    }

    public boolean healthy(ServiceInstance instance) {
        return registry.healthy(instance);
    }

    /** One healthy instance of each service. */
    public List<ServiceInstance> oneOfEach() {
        return byService.values().stream()
                .map(targets -> targets.get(0).instance())
                .toList();
    }
}
