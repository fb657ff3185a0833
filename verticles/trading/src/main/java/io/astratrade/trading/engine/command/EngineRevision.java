package io.astratrade.trading.engine.command;

import java.util.stream.Stream;

/**
 * Revisions of the engine's own rules. What a command does may only change with a new revision, because a replay goes by
 * the one that was journaled at the time.
 */
public enum EngineRevision {
    /** A match has the id of its taking side's trade; also the revision of journals that name none. */
    FIRST(1),
    /** A match has an id of its own. */
    MATCH_IDS(2);

    private final int number;

    EngineRevision(int number) {
        this.number = number;
    }

    /** The number that journal and snapshots carry. */
    public int number() {
        return number;
    }

    public boolean since(EngineRevision other) {
        return number >= other.number;
    }

    /** The revision that a shard goes by from now on. */
    public static EngineRevision latest() {
        return MATCH_IDS;
    }

    /** @throws IllegalArgumentException for a revision that only a newer program knows */
    public static EngineRevision numbered(int number) {
        return Stream.of(values())
                .filter(revision -> revision.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Engine revision " + number
                        + " is unknown to this program, whose latest is " + latest().number));
    }
}
