package io.astratrade.platform.db;

import io.astratrade.codec.EventPacker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;

/**
 * The schema of one service. Failures are {@link DatabaseUnavailableException} when the database is not there (worth
 * trying again later) and PgException when it refused the statement. Reconnects by itself.
 */
public final class Database {
    private final DatabaseConfig config;
    private final Pool pool;
    private final Outbox outbox;
    private final EventFactory factory;
    private final Transactions transactions;
    private final Deadline deadline;

    private Database(Vertx vertx, DatabaseConfig config, EventFactory factory) {
        this.config = config;
        this.factory = factory;
        this.pool = PgConnections.pool(vertx, config);
        this.outbox = new Outbox(config.schema());
        this.deadline = Deadline.of(config.acquireTimeout(), config.statementTimeout());
        this.transactions = new Transactions(vertx, pool, outbox, factory, Deadline.of(config.statementTimeout()));
    }

    /** Connects when first used; events name the schema as their producer. */
    public static Database open(Vertx vertx, DatabaseConfig config) {
        return open(vertx, config, config.schema());
    }

    /** @param producer what emitted events carry as their producer, such as {@code trading@1.4.0} */
    public static Database open(Vertx vertx, DatabaseConfig config, String producer) {
        return new Database(vertx, config, new EventFactory(producer));
    }

    /** One prepared statement of its own transaction; parameters are {@code $1, $2...}. */
    public Future<RowSet<Row>> query(String sql, Object... args) {
        return query(sql, Tuple.from(args));
    }

    public Future<RowSet<Row>> query(String sql, Tuple args) {
        return translated(deadline.limit(pool.preparedQuery(sql).execute(args)));
    }

    /**
     * Commits when the work's future succeeds, rolls back when it fails. The work is called again, up to twice, after a
     * deadlock or serialization failure, so it must have no effects outside the transaction.
     */
    public <T> Future<T> transaction(Function<Tx, Future<T>> work) {
        return transactions.run(work);
    }

    /**
     * Makes one change and publishes events, both or neither, in one statement and one round trip.
     *
     * @param insertSql an INSERT, UPDATE or DELETE whose parameters are exactly {@code args}, which is added to
     */
    public Future<RowSet<Row>> append(String insertSql, Tuple args, EventPacker events) {
        if (events.count() == 0) {
            return query(insertSql, args);
        }
        String sql = outbox.insertWith(insertSql, args.size());
        return query(sql, args.addBuffer(Buffer.buffer(events.pack())).addInteger(events.count()))
                .onSuccess(done -> outbox.committed());
    }

    /** Fails when the database does not answer. */
    public Future<Void> ping() {
        return query("SELECT 1").mapEmpty();
    }

    /** Fails with {@link SchemaNotReadyException} when only a migration helps; a database that is down may come up. */
    public Future<Void> migrated() {
        return query("SELECT 1 FROM outbox LIMIT 0")
                .<Void>mapEmpty()
                .recover(failure -> failure instanceof PgException refused
                        ? Future.failedFuture(
                                new SchemaNotReadyException(config + ": " + refused.getErrorMessage(), refused))
                        : Future.succeededFuture());
    }

    public DatabaseConfig config() {
        return config;
    }

    /** How commits reach the relay; for the event bus. */
    public Outbox outbox() {
        return outbox;
    }

    /** Builds the envelopes of events that are appended. */
    public EventFactory events() {
        return factory;
    }

    public Future<Void> close() {
        return pool.close();
    }

    private static <T> Future<T> translated(Future<T> work) {
        return work.recover(failure -> Future.failedFuture(Failures.translate(failure)));
    }
}
