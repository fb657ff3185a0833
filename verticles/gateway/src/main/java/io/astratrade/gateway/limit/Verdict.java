package io.astratrade.gateway.limit;

/** What the limiter says, of the tightest bucket; times in seconds. */
public record Verdict(boolean allowed, int limit, int remaining, int resetSeconds, int retrySeconds) {
    /** When nothing is counted. */
    static final Verdict UNCOUNTED = new Verdict(true, 0, 0, 0, 0);

    public boolean counted() {
        return limit > 0;
    }
}
