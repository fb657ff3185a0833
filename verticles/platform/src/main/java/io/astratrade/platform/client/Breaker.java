package io.astratrade.platform.client;

import io.astratrade.codec.format.WireName;
import java.time.Duration;

/**
 * Keeps requests from an instance that fails: opens after so many failures in a row, or at once when nobody listens; after a
 * while lets one request through, whose outcome closes it or opens it again. For any thread.
 */
public final class Breaker {
    /** Whether requests pass, do not, or wait for the outcome of one that was let through. */
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN;

        public String wire() {
            return WireName.of(this);
        }
    }

    private final int threshold;
    private final long openNanos;
    private State state = State.CLOSED;
    private int failures;
    private long openedAt;

    public Breaker(int threshold, Duration openFor) {
        this.threshold = threshold;
        this.openNanos = openFor.toNanos();
    }

    public synchronized State state() {
        return state;
    }

    /** Whether a request may begin now. */
    public synchronized boolean admits(long nowNanos) {
        return state == State.CLOSED || state == State.OPEN && nowNanos - openedAt >= openNanos;
    }

    /** A request begins; the first one after the open time is the trial. */
    public synchronized void begin() {
        if (state == State.OPEN) {
            state = State.HALF_OPEN;
        }
    }

    /** Begins a request if one may begin now. */
    synchronized boolean tryBegin(long nowNanos) {
        boolean admitted = admits(nowNanos);
        if (admitted) {
            begin();
        }
        return admitted;
    }

    public synchronized void succeeded() {
        state = State.CLOSED;
        failures = 0;
    }

    public synchronized void failed(long nowNanos) {
        failures++;
        if (state != State.CLOSED || failures >= threshold) {
            open(nowNanos);
        }
    }

    /** Nobody listens there. */
    public synchronized void refused(long nowNanos) {
        failures++;
        open(nowNanos);
    }

    /** The request ended without saying anything about the instance; another one may be the trial. */
    public synchronized void withdrawn(long nowNanos) {
        if (state == State.HALF_OPEN) {
            state = State.OPEN;
            openedAt = nowNanos - openNanos;
        }
    }

    private void open(long nowNanos) {
        state = State.OPEN;
        openedAt = nowNanos;
    }
}
