package io.astratrade.gamification.xp.domain;

import java.time.Instant;

/** XP that a source event is worth by itself: before multiplier, cap and wash rule. Symbol is null unless it is a trade. */
public record XpClaim(
        String eventId, String userId, Activity activity, String symbol, long baseXp, Instant occurredAt) {

    boolean isTrade() {
        return activity == Activity.TRADE;
    }

    /** The clock hour that the cap on interactions counts in. */
    public SocialHour hour() {
        return SocialHour.of(userId, occurredAt);
    }
}
