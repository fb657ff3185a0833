package io.astratrade.user.domain;

import java.time.Instant;
import java.util.UUID;

/** A session's place in the list of its user's, ordered by the time of their last use, latest first. */
public record SessionPlace(Instant lastUsedAt, UUID id) {
    /** Later than any session was used. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Before all sessions. */
    public static final SessionPlace START = new SessionPlace(LATEST, new UUID(-1, -1));
}
