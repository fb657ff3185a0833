package io.astratrade.gamification.board.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers a batch of changes into one per board and user, in the order in which rows are locked. */
public final class ScoreChanges {
    private final SortedMap<String, ScoreChange> byRow = new TreeMap<>();

    /** Counts points for every board whose period the instant falls into. */
    public void add(Board board, String userId, long points, Instant at) {
        for (BoardKey key : BoardKey.allAt(board, at)) {
            ScoreChange change = new ScoreChange(key.id(), userId, points, at);
            byRow.merge(key.id() + " " + userId, change, ScoreChange::and);
        }
    }

    public Collection<ScoreChange> merged() {
        return byRow.values();
    }

    public List<String> users() {
        return byRow.values().stream().map(ScoreChange::userId).distinct().toList();
    }

    public List<String> boards() {
        return byRow.values().stream().map(ScoreChange::boardId).distinct().toList();
    }
}
