package io.astratrade.financial.subscription;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.subscription.domain.Due;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.financial.testclock.TimedWork;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.jobs.JobWork;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job of subscriptions: takes every step that is due, in the order in which they became due, each in a transaction of its
 * own that locks the subscription and looks again, so that none is taken twice whoever else is at it.
 */
public final class DueWork implements JobWork, TimedWork {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final int BATCH = 100;

    private final Database database;
    private final SubscriptionStore store;
    private final DueSteps steps;
    private final Payments payments;
    private final FinancialClock clock;

    public DueWork(
            Database database, SubscriptionStore store, DueSteps steps, Payments payments, FinancialClock clock) {
        this.database = database;
        this.store = store;
        this.steps = steps;
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public Future<Void> run(Tx tx, Instant dueAt) {
        return run(clock.second());
    }

    /** What becomes due by it is done too; a step that fails is left for the next time. */
    @Override
    public Future<Void> run(Instant now) {
        return rounds(now, List.of());
    }

    @Override
    public Future<Optional<Instant>> nextDue(Instant until) {
        return store.nextDue(until);
    }

    private Future<Void> rounds(Instant now, List<UUID> failed) {
        return store.due(now, failed, BATCH).compose(due -> {
            List<UUID> broken = new ArrayList<>(failed);
            Future<Void> done = Future.succeededFuture();
            for (UUID id : due) {
                done = done.compose(before -> take(id, now)).recover(failure -> {
                    LOG.warn("subscription={} its step failed, it is taken again later: {}", id, failure.toString());
                    broken.add(id);
                    return Future.succeededFuture();
                });
            }
            return done.compose(
                    all -> due.isEmpty() || broken.size() > BATCH ? Future.succeededFuture() : rounds(now, broken));
        });
    }

    private Future<Void> take(UUID id, Instant now) {
        String origin = EventIds.next();
        Cause cause = new Cause(origin, origin, null);
        return database.transaction(tx -> store.lock(tx, id).compose(found -> step(tx, cause, found, now)))
                .compose(charged -> charged.payment() == null
                        ? Future.succeededFuture()
                        : payments.execute(charged.payment()).map(DueWork::said))
                .mapEmpty();
    }

    private Future<Charged> step(Tx tx, Cause cause, Optional<Subscription> found, Instant now) {
        Subscription locked = found.orElseThrow();
        Optional<Due> due =
                steps.recorder().agenda().next(locked).filter(next -> !next.at().isAfter(now));
        return due.isPresent()
                ? steps.take(tx, cause, locked, due.get(), now)
                : Future.succeededFuture(Charged.nothing(locked));
    }

    private static Void said(Payment payment) {
        LOG.info(
                "payment={} of invoice={} is {}",
                payment.order().id(),
                payment.order().reference(),
                payment.state());
        return null;
    }
}
