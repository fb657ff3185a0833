package io.astratrade.financial.testclock;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** Work that is due at times of the financial clock. */
public interface TimedWork {
    /** When the next of it is due, if not later than this. */
    Future<Optional<Instant>> nextDue(Instant until);

    /** Does all that is due at this time; the clock stands there meanwhile. */
    Future<Void> run(Instant now);
}
