package io.astratrade.gateway.limit;

/** Decision of the limiter, with the figures of the tightest bucket; times in seconds. */
public record Verdict(boolean allowed, int limit, int remaining, int resetSeconds, int retrySeconds) {}
