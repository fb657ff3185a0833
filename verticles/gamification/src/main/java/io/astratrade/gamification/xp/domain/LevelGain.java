package io.astratrade.gamification.xp.domain;

import java.time.Instant;

/** A user passed from `oldLevel`, the highest so far, to `newLevel` by one source event, at the time of that event. */
public record LevelGain(String userId, String sourceEventId, int oldLevel, int newLevel, Instant at) {}
