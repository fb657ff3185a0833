package io.astratrade.financial.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Clock of everything that is due: the system's, moved forward by the test clock in embedded mode. */
public final class FinancialClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    public FinancialClock(Clock base) {
        this.base = base;
    }

    /** How far it is ahead of the system's from now on; never less than before. */
    public void ahead(Duration lead) {
        ahead = lead;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
