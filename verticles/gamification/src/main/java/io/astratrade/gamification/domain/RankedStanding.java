package io.astratrade.gamification.domain;

/** A standing and its exact place, the best being 1. */
public record RankedStanding(long rank, Standing standing) {}
