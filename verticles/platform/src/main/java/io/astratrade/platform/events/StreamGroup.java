package io.astratrade.platform.events;

/**
 * Where a group stands in one stream.
 *
 * @param lag entries not delivered yet; -1 when the server does not know
 * @param oldestPending null when nothing is pending
 * @param lastDelivered every entry up to it has been given to a consumer
 */
record StreamGroup(
        String stream, String group, long lag, long pending, StreamId oldestPending, StreamId lastDelivered) {
    /** The first id that this group may still need. */
    StreamId needsFrom() {
        return oldestPending != null ? oldestPending : lastDelivered.next();
    }
}
