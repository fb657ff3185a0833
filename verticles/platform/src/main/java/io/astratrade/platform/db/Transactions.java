package io.astratrade.platform.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Begins, commits, rolls back and repeats transactions. */
final class Transactions {
    private static final int ATTEMPTS = 3;
    private static final long RETRY_MS = 20;
    private static final long ROLLBACK_MS = 1_000;

    private final Vertx vertx;
    private final Pool pool;
    private final Outbox outbox;
    private final EventFactory factory;
    private final Deadline statement;

    Transactions(Vertx vertx, Pool pool, Outbox outbox, EventFactory factory, Deadline statement) {
        this.vertx = vertx;
        this.pool = pool;
        this.outbox = outbox;
        this.factory = factory;
        this.statement = statement;
    }

    <T> Future<T> run(Function<Tx, Future<T>> work) {
        return attempt(work, 1).recover(failure -> Future.failedFuture(Failures.translate(failure)));
    }

    private <T> Future<T> attempt(Function<Tx, Future<T>> work, int attempt) {
        return pool.getConnection()
                .compose(connection -> once(connection, work).eventually(connection::close))
                .recover(failure -> Failures.retryable(failure) && attempt < ATTEMPTS
                        ? pause(attempt).compose(waited -> attempt(work, attempt + 1))
                        : Future.failedFuture(failure));
    }

    private Future<Long> pause(int attempt) {
        long most = RETRY_MS << attempt;
        return vertx.timer(1 + ThreadLocalRandom.current().nextLong(most), TimeUnit.MILLISECONDS)
                .map(RETRY_MS);
    }

    /** BEGIN is not waited for: the connection keeps the order, and the first statement travels with it. */
    private <T> Future<T> once(SqlConnection connection, Function<Tx, Future<T>> work) {
        Tx tx = new Tx(connection, statement, factory);
        Future<RowSet<Row>> begun = connection.query("BEGIN").execute();
        return Future.<T>future(promise -> work.apply(tx).onComplete(promise))
                .compose(tx::unlessDoomed)
                .compose(result -> begun.compose(ok -> commit(connection, tx)).map(result))
                .recover(failure -> rollback(connection).transform(ignored -> Future.failedFuture(failure)))
                .onSuccess(result -> tx.afterCommitActions().forEach(Runnable::run));
    }

    private Future<Void> commit(SqlConnection connection, Tx tx) {
        if (tx.emitted().isEmpty()) {
            return statement.limit(connection.query("COMMIT").execute()).mapEmpty();
        }
        Tuple row =
                Tuple.of(Buffer.buffer(factory.pack(tx.emitted())), tx.emitted().size());
        Future<?> written = connection.preparedQuery(outbox.insert()).execute(row);
        Future<?> committed = connection.query("COMMIT").execute();
        return statement
                .limit(Future.all(written, committed))
                .onSuccess(done -> outbox.committed())
                .mapEmpty();
    }

    private static Future<?> rollback(SqlConnection connection) {
        return connection.query("ROLLBACK").execute().timeout(ROLLBACK_MS, TimeUnit.MILLISECONDS);
    }
}
