package io.astratrade.platform.events.retention;

import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.StreamId;

/**
 * A group at a stream.
 *
 * @param needsFrom the first id that it may still need
 * @param lastDelivered what it has read up to
 * @param readerSilentMillis since one of its consumers was seen
 */
record Holder(String group, StreamId needsFrom, StreamId lastDelivered, long readerSilentMillis) {
    /** Whether somebody reads for it now. */
    boolean isLive() {
        return readerSilentMillis <= GroupInspector.LIVE_MS;
    }

    /** Since it was given an entry or one of its consumers was seen, whichever is later. */
    long silentMillis() {
        return Math.min(readerSilentMillis, Math.max(0, System.currentTimeMillis() - lastDelivered.millis()));
    }
}
