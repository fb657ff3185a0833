package io.astratrade.gateway.proxy;

import io.astratrade.platform.registry.ServiceInstance;

/** An instance that requests can be sent to, how many are under way, and its breaker; used on one event loop only. */
final class Target {
    private final Breaker breaker;
    private ServiceInstance instance;
    private int inFlight;

    Target(ServiceInstance instance, Breaker breaker) {
        this.instance = instance;
        this.breaker = breaker;
    }

    ServiceInstance instance() {
        return instance;
    }

    Breaker breaker() {
        return breaker;
    }

    int inFlight() {
        return inFlight;
    }

    void heardOf(ServiceInstance latest) {
        instance = latest;
    }

    void begin() {
        inFlight++;
        breaker.begin();
    }

    void end() {
        inFlight--;
    }
}
