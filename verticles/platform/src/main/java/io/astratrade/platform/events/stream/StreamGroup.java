package io.astratrade.platform.events.stream;

import io.astratrade.codec.ConsumerGroup;
import java.util.Arrays;

/**
 * Position of a group in one stream.
 *
 * @param lag entries not delivered yet; -1 when the server does not know
 * @param oldestPending null when nothing is pending
 * @param lastDelivered every entry up to it has been given to a consumer
 */
public record StreamGroup(
        String stream, String group, long lag, long pending, StreamId oldestPending, StreamId lastDelivered) {
    /** Whether the topology has a group of this name read the stream. */
    public static boolean isListed(String stream, String group) {
        return Arrays.stream(ConsumerGroup.values())
                .anyMatch(listed ->
                        listed.groupName().equals(group) && listed.streams().contains(stream));
    }

    public boolean isListed() {
        return isListed(stream, group);
    }

    /** The first id that this group may still need. */
    public StreamId needsFrom() {
        return oldestPending != null ? oldestPending : lastDelivered.next();
    }
}
