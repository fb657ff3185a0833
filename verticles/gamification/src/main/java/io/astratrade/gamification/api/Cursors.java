package io.astratrade.gamification.api;

import io.astratrade.platform.api.Cursor;

/** Reads numbers out of cursors, which clients may have tampered with. */
public final class Cursors {
    private Cursors() {}

    /** @throws io.astratrade.platform.refusal.RefusedException REQUEST_INVALID when the part is no number */
    public static long number(Cursor cursor, int part) {
        try {
            return Long.parseLong(cursor.part(part));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
