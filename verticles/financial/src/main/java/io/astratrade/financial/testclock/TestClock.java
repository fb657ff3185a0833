package io.astratrade.financial.testclock;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.time.FinancialClock;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Takes the financial clock forward. It stops at each time at which something is due, until that is done; so one long step
 * gives the same books as many short ones.
 */
public final class TestClock {
    private final FinancialClock clock;
    private final Clock system;
    private final TestClockStore store;
    private final List<TimedWork> works;
    private final AtomicBoolean advancing = new AtomicBoolean();

    public TestClock(FinancialClock clock, Clock system, TestClockStore store, List<TimedWork> works) {
        this.clock = clock;
        this.system = system;
        this.store = store;
        this.works = List.copyOf(works);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * The time afterwards; FINANCIAL_CLOCK_BUSY when another step is being made.
     *
     * @param stopped is waited for at each stop
     */
    public Future<Instant> advance(Duration step, Supplier<Future<?>> stopped) {
        if (!advancing.compareAndSet(false, true)) {
            return Future.failedFuture(FinancialRefusal.FINANCIAL_CLOCK_BUSY.refused());
        }
        Instant from = clock.instant();
        Instant to = from.plus(step);
        clock.standAt(from);
        return through(to, stopped).compose(done -> arrive(to)).onComplete(ended -> {
            clock.goOn();
            advancing.set(false);
        });
    }

    private Future<Void> through(Instant to, Supplier<Future<?>> stopped) {
        return next(to).compose(due -> due.isEmpty()
                ? Future.succeededFuture()
                : run(latest(clock.instant(), due.get()))
                        .compose(ran -> stopped.get())
                        .compose(ran -> through(to, stopped)));
    }

    private Future<Optional<Instant>> next(Instant to) {
        List<Future<Optional<Instant>>> asked = new ArrayList<>();
        works.forEach(work -> asked.add(work.nextDue(to)));
        return Future.all(asked)
                .map(all ->
                        asked.stream().flatMap(found -> found.result().stream()).min(Instant::compareTo));
    }

    private Future<Void> run(Instant now) {
        clock.standAt(now);
        Future<Void> done = Future.succeededFuture();
        for (TimedWork work : works) {
            done = done.compose(before -> work.run(now));
        }
        return done;
    }

    /** The clock goes on from there, also after a restart. */
    private Future<Instant> arrive(Instant to) {
        Duration ahead = Duration.between(system.instant(), to);
        clock.ahead(ahead);
        return store.save(ahead).map(to);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
