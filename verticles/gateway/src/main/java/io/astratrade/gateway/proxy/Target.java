package io.astratrade.gateway.proxy;

import io.astratrade.platform.client.Breaker;
import io.astratrade.platform.registry.ServiceInstance;
import java.util.concurrent.TimeUnit;

/** An instance that requests can be sent to, how many are under way, and its breaker; used on one event loop only. */
final class Target {
    private static final long LEAVING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Breaker breaker;
    private ServiceInstance instance;
    private int inFlight;
    private long leftNanos;
    private boolean left;

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

    /** Whether a request may begin here now. */
    boolean admits(long nowNanos) {
        return breaker.admits(nowNanos) && !leaving(nowNanos);
    }

    /** It said that another instance serves now, which is no failure; until the registry says so too, it gets nothing. */
    void left(long nowNanos) {
        breaker.succeeded();
        left = true;
        leftNanos = nowNanos;
    }

    boolean leaving(long nowNanos) {
        return left && nowNanos - leftNanos < LEAVING_NANOS;
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
