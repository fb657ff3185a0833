package io.astratrade.user.wire;

import io.astratrade.platform.api.Cursor;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a list of sessions goes on: after this one, which was used last at this time. */
public record SessionCursor(Instant lastUsedAt, UUID id) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Before all sessions. */
    public static final SessionCursor START = new SessionCursor(LATEST, new UUID(-1, -1));

    /** @throws io.astratrade.platform.refusal.RefusedException REQUEST_INVALID when the cursor is not of such a list */
    public static SessionCursor of(Cursor cursor) {
        try {
            Instant time = Instant.parse(cursor.having(2).part(0));
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw Cursor.invalid();
            }
            return new SessionCursor(time, UUID.fromString(cursor.part(1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    public Cursor cursor() {
        return Cursor.of(lastUsedAt, id);
    }
}
