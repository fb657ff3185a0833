package io.astratrade.platform.events.retention;

import io.astratrade.platform.events.retention.OutboxArchive.Published;

/**
 * A range of a stream that left it before a group had it, in milliseconds of stream ids.
 *
 * @param doneSeq outbox row up to which the group has it; negative while it was not begun
 */
record Owed(String group, String stream, long fromMillis, long toMillis, long doneSeq) {
    boolean begun() {
        return doneSeq >= 0;
    }

    boolean includes(Published row) {
        return row.seq() > doneSeq && row.millis() >= fromMillis && !isBehind(row);
    }

    boolean isBehind(Published row) {
        return row.millis() > toMillis + OutboxArchive.SPREAD_MS;
    }
}
