package io.astratrade.platform.events.stream;

/**
 * Position of a group over all its streams.
 *
 * @param state RUNNING when a consumer was seen within 30 s; UNCONSUMED is told by whoever knows which services run
 * @param lag entries it has not been given yet
 * @param pending entries given to a consumer and not acknowledged
 * @param oldestAgeMillis age of the oldest entry it has not acknowledged, 0 when there is none
 * @param deadLetters entries in its dead letters
 */
public record GroupStatus(String group, State state, long lag, long pending, long oldestAgeMillis, long deadLetters) {
    /** Whether somebody reads for a group. */
    public enum State {
        RUNNING,
        STOPPED,
        NEVER_RAN,
        /** Its service runs, and nobody reads for it. */
        UNCONSUMED
    }

    /** The same beside a service that runs and should read for the group. */
    public GroupStatus whileItsServiceRuns() {
        return state == State.RUNNING
                ? this
                : new GroupStatus(group, State.UNCONSUMED, lag, pending, oldestAgeMillis, deadLetters);
    }

    public static GroupStatus unknown(String group) {
        return new GroupStatus(group, State.NEVER_RAN, 0, 0, 0, 0);
    }
}
