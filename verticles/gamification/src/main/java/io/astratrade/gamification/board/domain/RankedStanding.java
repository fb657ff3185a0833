package io.astratrade.gamification.board.domain;

/** A standing and its exact place, the best being 1. */
public record RankedStanding(long rank, Standing standing) {}
