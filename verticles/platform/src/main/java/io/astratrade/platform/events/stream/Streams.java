package io.astratrade.platform.events.stream;

/** Names of the streams that belong to a group rather than to an event type. */
public final class Streams {
    private static final String DEAD = "astra.dlq.";
    private static final String RETRY = "astra.retry.";

    /** The pattern of event streams, which also fits those of groups. */
    public static final String EVENTS = "astra.*.v*";

    private Streams() {}

    /** Where events go that a group could not apply. */
    public static String dead(String group) {
        return DEAD + group;
    }

    /** What only this group reads: dead letters that were sent back to it. */
    public static String retry(String group) {
        return RETRY + group;
    }

    public static boolean isOfEvents(String stream) {
        return !isRetry(stream) && !stream.startsWith(DEAD);
    }

    public static boolean isRetry(String stream) {
        return stream.startsWith(RETRY);
    }
}
