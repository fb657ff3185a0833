package io.astratrade.platform.registry;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An instance that beats until it is closed; one that the registry does not take at first is published by a later beat. */
public final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final Vertx vertx;
    private final ServiceRegistry registry;
    private final ServiceInstance instance;
    private final Supplier<Future<Boolean>> ready;
    private long timer;
    private boolean published;
    private boolean unheard;

    Registration(Vertx vertx, ServiceRegistry registry, ServiceInstance instance, Supplier<Future<Boolean>> ready) {
        this.vertx = vertx;
        this.registry = registry;
        this.instance = instance;
        this.ready = ready;
    }

    /** Completes when the registry has taken the instance or has shown that it does not now. */
    Future<Registration> begin() {
        return publish(true).transform(tried -> {
            tell(tried);
            timer = vertx.setPeriodic(registry.heartbeatPeriod().toMillis(), tick -> beat());
            return Future.succeededFuture(this);
        });
    }

    public ServiceInstance instance() {
        return instance;
    }

    private void beat() {
        ready.get()
                .compose(isReady -> published ? registry.beat(instance, isReady) : publish(isReady))
                .onComplete(this::tell);
    }

    private Future<Void> publish(boolean isReady) {
        return registry.publish(instance, isReady).onSuccess(taken -> published = true);
    }

    private void tell(AsyncResult<Void> beat) {
        if (beat.failed() && !unheard) {
            LOG.warn(
                    "{} cannot tell the registry that it lives, and goes on trying: {}",
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
