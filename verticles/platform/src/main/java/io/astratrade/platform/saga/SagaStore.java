package io.astratrade.platform.saga;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of sagas. */
final class SagaStore {
    private static final int AT_ONCE = 16;
    private static final int LONGEST_ERROR = 500;
    private static final String INSERT = """
            INSERT INTO saga (id, kind, state, step, data, deadline, next_at, created_at, updated_at)
            VALUES ($1, $2, 'running', 0, $3, $4, $5, $5, $5) ON CONFLICT (id) DO NOTHING
            """;
    private static final String FIND = "SELECT * FROM saga WHERE id = $1";
    private static final String CLAIM = """
            UPDATE saga SET claim = claim + 1, attempts = attempts + 1, next_at = $3 WHERE id IN (
                SELECT id FROM saga WHERE kind = ANY($1) AND state IN ('running', 'compensating') AND next_at <= $2
                ORDER BY next_at LIMIT $4 FOR UPDATE SKIP LOCKED) RETURNING *
            """;
    private static final String MOVE = """
            UPDATE saga SET state = $3, step = $4, data = $5, next_at = $6, attempts = 1, last_error = $8, updated_at = $7
            WHERE id = $1 AND claim = $2
            """;
    private static final String FAILED = """
            UPDATE saga SET last_error = $3, updated_at = $4,
                next_at = $4 + least(power(2, least(attempts, 20)), 120) * (0.25 + random() / 4) * interval '1 second'
            WHERE id = $1 AND claim = $2
            """;
    private static final String STUCK =
            "SELECT count(*) FROM saga WHERE state IN ('running', 'compensating') AND deadline < $1";

    private final Database database;

    SagaStore(Database database) {
        this.database = database;
    }

    Future<Void> insert(Tx tx, Saga saga, UUID id, JsonObject data, Instant now) {
        return tx.query(INSERT, id, saga.name(), data, utc(now.plus(saga.deadline())), utc(now))
                .mapEmpty();
    }

    Future<Optional<SagaRow>> find(UUID id) {
        return database.query(FIND, id).map(rows -> all(rows).stream().findFirst());
    }

    /** Takes sagas that nobody works on, until the lease ends. */
    Future<List<SagaRow>> claim(Collection<String> kinds, Instant now, Duration lease) {
        return database.query(CLAIM, kinds.toArray(String[]::new), utc(now), utc(now.plus(lease)), AT_ONCE)
                .map(SagaStore::all);
    }

    /** Writes a saga's new place; fails when another has claimed it meanwhile, so that nothing of the transaction stays. */
    Future<Void> move(Tx tx, SagaRow row, Instant now, Duration lease, String error) {
        return tx.query(
                        MOVE,
                        row.id(),
                        row.claim(),
                        row.state().wire(),
                        row.step(),
                        row.data(),
                        utc(now.plus(lease)),
                        utc(now),
                        error)
                .compose(moved -> moved.rowCount() == 1
                        ? Future.succeededFuture()
                        : Future.failedFuture(new ClaimLostException(row.id())));
    }

    /** Sets the next attempt: after 1, 2, 4 ... 60 s, shortened by up to half. */
    Future<Void> failed(SagaRow row, Throwable failure, Instant now) {
        return database.query(FAILED, row.id(), row.claim(), shortened(failure), utc(now))
                .mapEmpty();
    }

    /** How many open sagas, of kinds that are still declared or not, had to be over before this moment. */
    Future<Long> stuck(Instant before) {
        return database.query(STUCK, utc(before))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static String shortened(Throwable failure) {
        String text = failure.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }

    private static List<SagaRow> all(RowSet<Row> rows) {
        List<SagaRow> all = new ArrayList<>();
        rows.forEach(row -> all.add(SagaRow.of(row)));
        return all;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
