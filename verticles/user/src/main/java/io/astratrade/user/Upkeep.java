package io.astratrade.user;

import io.astratrade.user.store.LoginFailureStore;
import io.astratrade.user.store.SessionPurge;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what the user service needs no longer, soon after its start and then regularly. */
record Upkeep(LoginFailureStore failures, SessionPurge sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final long FIRST_MS = TimeUnit.SECONDS.toMillis(1);
    private static final long EVERY_MS = TimeUnit.MINUTES.toMillis(10);

    void schedule(Vertx vertx) {
        vertx.setPeriodic(FIRST_MS, EVERY_MS, tick -> {
            logged("login failures", failures.purge());
            logged("sessions", sessions.run());
        });
    }

    private static void logged(String what, Future<Void> purge) {
        purge.onFailure(failure -> LOG.warn("service=user purging {} failed: {}", what, failure.toString()));
    }
}
