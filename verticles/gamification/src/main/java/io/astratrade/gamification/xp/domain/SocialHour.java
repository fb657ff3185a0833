package io.astratrade.gamification.xp.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One user's clock hour (UTC), in which only so many interactions count. */
public record SocialHour(String userId, Instant start) {
    static SocialHour of(String userId, Instant at) {
        return new SocialHour(userId, at.truncatedTo(ChronoUnit.HOURS));
    }
}
