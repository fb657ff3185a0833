package io.astratrade.gateway.limit;

/** Something that is counted, and how much of it a minute allows. */
public record Bucket(String key, int perMinute) {}
