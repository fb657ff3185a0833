package io.astratrade.platform.events.stream;

/**
 * Where a group stands, over all its streams.
 *
 * @param lag entries it has not been given yet
 * @param pending entries given to a consumer and not acknowledged
 * @param oldestAgeMillis age of the oldest entry it has not acknowledged, 0 when there is none
 * @param deadLetters entries in its dead letters
 */
public record GroupStatus(String group, long lag, long pending, long oldestAgeMillis, long deadLetters) {
    public static GroupStatus unknown(String group) {
        return new GroupStatus(group, 0, 0, 0, 0);
    }
}
