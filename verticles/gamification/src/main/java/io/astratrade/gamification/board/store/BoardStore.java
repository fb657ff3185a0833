package io.astratrade.gamification.board.store;

import io.astratrade.gamification.board.domain.ScoreChange;
import io.astratrade.gamification.board.domain.ScoreChanges;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** The table board_score, the truth behind the boards. */
public final class BoardStore {
    private static final String ADD_POINTS = """
            INSERT INTO board_score AS s (board_id, user_id, score, reached_at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::timestamptz[])
            ON CONFLICT (board_id, user_id) DO UPDATE
            SET score = s.score + excluded.score, reached_at = greatest(s.reached_at, excluded.reached_at)
            """;

    private static final String OF_USERS = """
            SELECT user_id, score, reached_at FROM board_score WHERE board_id = $1 AND user_id = ANY ($2::text[])
            """;

    private static final String PAGE = """
            SELECT user_id, score, reached_at FROM board_score
            WHERE board_id = $1 AND user_id > $2 ORDER BY user_id LIMIT $3
            """;

    private final Database database;

    public BoardStore(Database database) {
        this.database = database;
    }

    /** Adds points, rows in the order of board and user. */
    public Future<Void> add(Tx tx, ScoreChanges changes) {
        return Columns.of(changes.merged())
                .texts(ScoreChange::boardId)
                .texts(ScoreChange::userId)
                .longs(ScoreChange::delta)
                .times(ScoreChange::at)
                .into(tx, ADD_POINTS);
    }

    /** Where these users stand now; who is not on the board is left out. */
    public Future<List<Standing>> standings(String boardId, Collection<String> users) {
        return database.query(OF_USERS, boardId, users.toArray(String[]::new)).map(BoardStore::standings);
    }

    /** A board in the order of its user ids, after one of them. */
    public Future<List<Standing>> page(String boardId, String afterUser, int limit) {
        return database.query(PAGE, boardId, afterUser, limit).map(BoardStore::standings);
    }

    private static List<Standing> standings(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(BoardStore::standing)
                .toList();
    }

    private static Standing standing(Row row) {
        Instant reachedAt = row.getOffsetDateTime("reached_at").toInstant();
        return new Standing(row.getString("user_id"), row.getLong("score"), reachedAt);
    }
}
