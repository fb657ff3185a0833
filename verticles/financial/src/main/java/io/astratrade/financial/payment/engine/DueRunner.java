package io.astratrade.financial.payment.engine;

import io.astratrade.platform.async.AsyncLoop;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is due, some at a time. */
public final class DueRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DueRunner.class);
    private static final int AT_A_TIME = 8;
    private static final int ROUNDS = 50;

    private final String what;
    private final IntFunction<Future<List<UUID>>> due;
    private final Function<UUID, Future<?>> work;

    /**
     * Of one kind of thing.
     *
     * @param due at most so many ids; what was worked on is not due again at once
     */
    public DueRunner(String what, IntFunction<Future<List<UUID>>> due, Function<UUID, Future<?>> work) {
        this.what = what;
        this.due = due;
        this.work = work;
    }

    /** Completes when nothing is due any more, or after so many that others may have their turn. */
    public Future<Void> run() {
        int[] rounds = {0};
        return AsyncLoop.whileTrue(() -> due.apply(AT_A_TIME)
                .compose(ids -> Future.join(ids.stream().map(this::one).toList())
                        .map(done -> ids.size() == AT_A_TIME && ++rounds[0] < ROUNDS)));
    }

    private Future<?> one(UUID id) {
        return work.apply(id).otherwise(failure -> {
            LOG.warn("{}={} is not settled, it is tried again: {}", what, id, failure.toString());
            return null;
        });
    }
}
