package io.astratrade.financial.ledger.seal.check;

import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;

/** Verifies the books from beginning to end, as far as the time that it is given reaches. */
public final class Verifier {
    private static final List<Check> CHECKS = List.of(
            new ChainCheck(),
            new SealedCheck(),
            new PostingCheck(),
            new BalanceCheck(),
            new HourCheck(),
            new SumCheck());
    private static final String SEPARATOR = ":";

    /** Where a verification stands. */
    private static final class Run {
        private int check;
        private String after;
        private long rows;
        private Finding finding;

        boolean goesOn() {
            return check < CHECKS.size() && finding == null;
        }

        void took(Step step) {
            rows += step.rows();
            finding = step.finding();
            after = step.next();
            check += after == null && finding == null ? 1 : 0;
        }
    }

    private final Database database;

    public Verifier(Database database) {
        this.database = database;
    }

    /**
     * Goes on until everything is looked at, something is wrong, or the time is over.
     *
     * @param place {@link Verification#next} of the run before; null from the beginning
     * @throws IllegalArgumentException when the place is none
     */
    public Future<Verification> verify(String place, Duration budget) {
        Run run = at(place);
        long end = System.nanoTime() + budget.toNanos();
        return AsyncLoop.whileTrue(
                        () -> CHECKS.get(run.check).step(database, run.after).map(step -> {
                            run.took(step);
                            return run.goesOn() && System.nanoTime() < end;
                        }))
                .map(through -> result(run));
    }

    /** Whether this can be {@link Verification#next} of an earlier run. */
    public static boolean isPlace(String place) {
        String[] parts = place.split(SEPARATOR, 2);
        return parts.length == 2
                && CHECKS.stream()
                        .anyMatch(check ->
                                check.name().equals(parts[0]) && (parts[1].isEmpty() || check.accepts(parts[1])));
    }

    private static Run at(String place) {
        Run run = new Run();
        if (place != null) {
            String[] parts = place.split(SEPARATOR, 2);
            run.check = index(parts[0]);
            run.after = parts.length < 2 || parts[1].isEmpty() ? null : parts[1];
        }
        return run;
    }

    private static int index(String name) {
        for (int i = 0; i < CHECKS.size(); i++) {
            if (CHECKS.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no check is called " + name);
    }

    private static Verification result(Run run) {
        String check = CHECKS.get(Math.min(run.check, CHECKS.size() - 1)).name();
        String next = run.goesOn() ? check + SEPARATOR + (run.after == null ? "" : run.after) : null;
        return new Verification(check, run.rows, next, run.finding);
    }
}
