package io.astratrade.financial.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Clock of everything that is due: the system's, moved forward by the test clock in embedded mode. */
public final class FinancialClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant still;

    public FinancialClock(Clock base) {
        this.base = base;
    }

    /** How far it is ahead of the system's from now on; never less than before. */
    public void ahead(Duration lead) {
        ahead = lead;
    }

    /** Stops it at a time, so that what is due then happens then, until it goes on. */
    public void standAt(Instant time) {
        still = time;
    }

    public void goOn() {
        still = null;
    }

    public Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        Instant stopped = still;
        return stopped == null ? base.instant().plus(ahead) : stopped;
    }

    /** The time to the second, which is what subscriptions are charged by. */
    public Instant second() {
        return instant().truncatedTo(ChronoUnit.SECONDS);
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
