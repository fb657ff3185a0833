package io.astratrade.gamification.board.store;

import io.astratrade.gamification.board.domain.ScoreChanges;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** The tables board_clock and board_change: committed batches of score changes, numbered without gaps. */
public final class BoardChangeStore {
    private static final String TICK = """
            UPDATE board_clock SET seq = seq + 1 RETURNING seq
            """;

    private static final String ADD = """
            INSERT INTO board_change (seq, board_ids, user_ids, changed_at)
            SELECT seq, $1::text[], $2::text[], $3 FROM board_clock
            """;

    private static final String HEAD = """
            SELECT seq FROM board_clock
            """;

    private static final String AFTER = """
            SELECT seq, board_ids, user_ids FROM board_change WHERE seq > $1 ORDER BY seq LIMIT $2
            """;

    private static final String FORGET = """
            DELETE FROM board_change WHERE changed_at < $1
            """;

    private final Database database;

    public BoardChangeStore(Database database) {
        this.database = database;
    }

    /** Takes the next number and with it the turn: other writers of boards wait until this transaction ends. */
    public Future<?> begin(Tx tx) {
        return tx.query(TICK);
    }

    /** Writes down what was changed under the number taken. */
    public Future<?> add(Tx tx, ScoreChanges changes, Instant now) {
        return tx.query(
                ADD,
                changes.boards().toArray(String[]::new),
                changes.users().toArray(String[]::new),
                Columns.time(now));
    }

    /** The number of the latest committed batch. */
    public Future<Long> head() {
        return database.query(HEAD).map(rows -> rows.iterator().next().getLong("seq"));
    }

    /** The batches after a number, oldest first; the first is missing when it was forgotten. */
    public Future<List<BoardChange>> after(long seq, int limit) {
        return database.query(AFTER, seq, limit).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(BoardChangeStore::change)
                .toList());
    }

    public Future<Void> forget(Tx tx, Instant before) {
        return tx.query(FORGET, Columns.time(before)).mapEmpty();
    }

    private static BoardChange change(Row row) {
        return new BoardChange(
                row.getLong("seq"),
                List.of(row.getArrayOfStrings("board_ids")),
                List.of(row.getArrayOfStrings("user_ids")));
    }
}
