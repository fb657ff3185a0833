package io.astratrade.gateway.limit;

/** What the limiter says, of the tightest bucket; times in seconds. */
public record Verdict(boolean allowed, int limit, int remaining, int resetSeconds, int retrySeconds) {}
