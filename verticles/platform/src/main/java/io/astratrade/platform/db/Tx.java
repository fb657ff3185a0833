package io.astratrade.platform.db;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.Event;
import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * A running transaction; usable until the work's future completes. A statement that fails dooms it, even when the work
 * recovers from the failure. Events emitted here are published if and only if it commits.
 */
public final class Tx {
    private final SqlConnection connection;
    private final Deadline deadline;
    private final EventFactory factory;
    private final List<Envelope> emitted = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Throwable doom;

    Tx(SqlConnection connection, Deadline deadline, EventFactory factory) {
        this.connection = connection;
        this.deadline = deadline;
        this.factory = factory;
    }

    /** One prepared statement; parameters are {@code $1, $2...}. */
    public Future<RowSet<Row>> query(String sql, Object... args) {
        return query(sql, Tuple.from(args));
    }

    public Future<RowSet<Row>> query(String sql, Tuple args) {
        return watched(prepared(sql).execute(args));
    }

    /** The same statement for every tuple, pipelined; gives the number of rows changed by all of them. */
    public Future<Integer> batch(String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture(0)
                : watched(prepared(sql).executeBatch(rows)).map(Tx::rowCount);
    }

    /** Publishes an event about {@code subject} when the transaction has committed, in the order of the calls. */
    public void emit(Cause cause, String subject, Event event) {
        emit(factory.envelope(cause, subject, event));
    }

    public void emit(Envelope event) {
        emitted.add(event);
    }

    /** Runs something that may be lost, such as a wake-up, when the transaction has committed. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Envelope> emitted() {
        return emitted;
    }

    List<Runnable> afterCommitActions() {
        return afterCommit;
    }

    /** Completes with the work's result unless a statement has failed meanwhile. */
    <T> Future<T> unlessDoomed(T result) {
        return doom == null ? Future.succeededFuture(result) : Future.failedFuture(doom);
    }

    private PreparedQuery<RowSet<Row>> prepared(String sql) {
        return connection.preparedQuery(sql);
    }

    private <T> Future<T> watched(Future<T> statement) {
        return deadline.limit(statement).onFailure(failure -> {
            if (doom == null) {
                doom = failure;
            }
        });
    }

    private static int rowCount(RowSet<Row> results) {
        int rows = 0;
        for (RowSet<Row> result = results; result != null; result = result.next()) {
            rows += result.rowCount();
        }
        return rows;
    }
}
