package io.astratrade.platform.registry;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A published instance that beats until it is closed. */
public final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final Vertx vertx;
    private final ServiceRegistry registry;
    private final ServiceInstance instance;
    private final Supplier<Future<Boolean>> ready;
    private final long timer;
    private boolean unheard;

    Registration(Vertx vertx, ServiceRegistry registry, ServiceInstance instance, Supplier<Future<Boolean>> ready) {
        this.vertx = vertx;
        this.registry = registry;
        this.instance = instance;
        this.ready = ready;
        this.timer = vertx.setPeriodic(registry.heartbeatPeriod().toMillis(), tick -> beat());
    }

    public ServiceInstance instance() {
        return instance;
    }

    private void beat() {
        ready.get().compose(isReady -> registry.beat(instance, isReady)).onComplete(this::tell);
    }

    private void tell(AsyncResult<Void> beat) {
        if (beat.failed() && !unheard) {
            LOG.warn(
                    "{} cannot tell the registry that it lives: {}",
                    instance.service(),
                    beat.cause().getMessage());
        } else if (beat.succeeded() && unheard) {
            LOG.info("{} is heard by the registry again", instance.service());
        }
        unheard = beat.failed();
    }

    /** Takes the instance out of the registry, so that nobody new is sent to it. */
    public Future<Void> close() {
        vertx.cancelTimer(timer);
        return registry.remove(instance);
    }
}
