package io.astratrade.user.wire;

import io.astratrade.platform.api.Cursor;
import io.astratrade.user.domain.SessionPlace;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Cursors of a list of sessions. */
public final class SessionCursor {
    private SessionCursor() {}

    public static Cursor behind(SessionPlace place) {
        return Cursor.of(place.lastUsedAt(), place.id());
    }

    /** @throws io.astratrade.platform.refusal.RefusedException REQUEST_INVALID when the cursor is not of such a list */
    public static SessionPlace read(Cursor cursor) {
        try {
            Instant time = Instant.parse(cursor.having(2).part(0));
            if (time.isBefore(Instant.EPOCH) || time.isAfter(SessionPlace.LATEST)) {
                throw Cursor.invalid();
            }
            return new SessionPlace(time, UUID.fromString(cursor.part(1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
