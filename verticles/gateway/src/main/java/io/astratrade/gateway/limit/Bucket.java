package io.astratrade.gateway.limit;

/** One count of requests: at most `rate` of them in a window of so many milliseconds. */
public record Bucket(String key, int rate, long windowMillis) {}
