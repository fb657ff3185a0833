package io.astratrade.user.wire;

import io.astratrade.platform.api.Cursor;
import io.astratrade.user.domain.SessionPlace;

/** Cursors of a list of sessions. */
public final class SessionCursor {
    private SessionCursor() {}

    public static Cursor behind(SessionPlace place) {
        return Cursor.of(place.lastUsedAt(), place.id());
    }

    /** @throws io.astratrade.platform.refusal.RefusedException REQUEST_INVALID when the cursor is not of such a list */
    public static SessionPlace read(Cursor cursor) {
        return new SessionPlace(cursor.having(2).time(0), cursor.uuid(1));
    }
}
