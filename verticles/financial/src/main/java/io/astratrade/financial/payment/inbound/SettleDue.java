package io.astratrade.financial.payment.inbound;

import io.astratrade.financial.payment.engine.DueRunner;
import io.astratrade.financial.payment.engine.PaymentMeters;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.jobs.JobWork;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles what was begun and not settled, and reads notices. The job's transaction only decides who does it: the work follows
 * its commit, guarded by the leases of the rows, so that no transaction is open while a provider is asked.
 */
public final class SettleDue implements JobWork {
    private static final Logger LOG = LoggerFactory.getLogger(SettleDue.class);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final List<DueRunner> runners;
    private final NoticePoll poll;
    private final PaymentStore payments;
    private final PaymentMeters meters;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    public SettleDue(
            List<DueRunner> runners, NoticePoll poll, PaymentStore payments, PaymentMeters meters, Clock clock) {
        this.runners = List.copyOf(runners);
        this.poll = poll;
        this.payments = payments;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Future<Void> run(Tx tx, Instant dueAt) {
        tx.afterCommit(this::begin);
        return Future.succeededFuture();
    }

    private void begin() {
        if (running.compareAndSet(false, true)) {
            sweep().onFailure(
                            failure -> LOG.warn("payments are not settled, it is tried again: {}", failure.toString()))
                    .onComplete(done -> running.set(false));
        }
    }

    /** Completes when everything that was due has been looked at; one kind's trouble does not keep the others waiting. */
    public Future<Void> sweep() {
        Future<Void> notices = poll.run();
        Future<Void> swept = notices.otherwiseEmpty();
        for (DueRunner runner : runners) {
            swept = swept.compose(before -> runner.run());
        }
        return swept.compose(all -> payments.unsettled(clock.instant().minus(SOON)))
                .onSuccess(meters::unsettled)
                .compose(counted -> notices);
    }
}
