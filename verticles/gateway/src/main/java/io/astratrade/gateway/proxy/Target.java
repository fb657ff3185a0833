package io.astratrade.gateway.proxy;

import io.astratrade.platform.registry.ServiceInstance;

/** An instance that requests can be sent to, and how many are under way; used on one event loop only. */
public final class Target {
    private ServiceInstance instance;
    private int inFlight;
    private long asideUntilNanos;
    private boolean aside;

    Target(ServiceInstance instance) {
        this.instance = instance;
    }

    public ServiceInstance instance() {
        return instance;
    }

    public int inFlight() {
        return inFlight;
    }

    void heardOf(ServiceInstance latest) {
        instance = latest;
    }

    void begin() {
        inFlight++;
    }

    void end() {
        inFlight--;
    }

    /** It refused a connection: leave it alone for a while. */
    void setAside(long untilNanos) {
        aside = true;
        asideUntilNanos = untilNanos;
    }

    public boolean usable(long nowNanos) {
        if (aside && nowNanos - asideUntilNanos >= 0) {
            aside = false;
        }
        return !aside;
    }
}
