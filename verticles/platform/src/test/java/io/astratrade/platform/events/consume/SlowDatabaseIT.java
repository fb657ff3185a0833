package io.astratrade.platform.events.consume;

import static io.astratrade.platform.events.EventsRig.CAUSE;
import static io.astratrade.platform.events.EventsRig.NAME;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static io.astratrade.platform.events.EventsRig.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.PgConnections;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.redis.client.Command;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What is the database's fault is waited out, however often; what is an event's own is not. */
class SlowDatabaseIT {
    private static final Duration STATEMENT_TIMEOUT = Duration.ofMillis(200);
    private static final int MORE_THAN_ENOUGH = 7;
    private static final Duration MORE_THAN_ENOUGH_TIME = STATEMENT_TIMEOUT.multipliedBy(30);

    private final AtomicInteger attempts = new AtomicInteger();
    private EventsRig rig;
    private Database impatient;

    @BeforeEach
    void open() {
        rig = new EventsRig();
        impatient = Database.open(rig.vertx, impatient(rig.config));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Execution(CONCURRENT)
    @Test
    void whileEveryStatementTimesOutNoEventIsGivenUp() {
        PgConnection holder = Await.result(PgConnections.alone(rig.vertx, rig.config));
        Await.result(holder.query("BEGIN").execute());
        Await.result(holder.query("LOCK TABLE applied, inbox IN ACCESS EXCLUSIVE MODE")
                .execute());
        add(1, 2, 3);
        consume(EventsRig::note);
        rig.vertx.setPeriodic(500, id -> holder.query("SELECT 1").execute());
        eventually().during(MORE_THAN_ENOUGH_TIME).until(() -> rig.length(Streams.dead(NAME)) == 0);
        Await.result(holder.query("COMMIT").execute());

        eventually().until(() -> rig.applied().size() == 3);
        assertThat(rig.applied()).containsExactly(1L, 2L, 3L);
        assertThat(rig.length(Streams.dead(NAME))).isZero();
        Await.result(holder.close());
    }

    @Execution(CONCURRENT)
    @Test
    void aTransactionThatLosesEveryConflictIsRepeatedUntilItWins() {
        add(1);
        consume((batch, tx) ->
                attempts.incrementAndGet() <= 3 * MORE_THAN_ENOUGH ? raise(tx, "40001") : EventsRig.note(batch, tx));
        eventually().until(() -> rig.applied().size() == 1);
        assertThat(rig.length(Streams.dead(NAME))).isZero();
    }

    @Execution(CONCURRENT)
    @Test
    void aServerThatRunsOutOfConnectionsOrEndsThemIsWaitedFor() {
        List<String> troubles = List.of("53300", "57P01", "57P04", "58030", "08006", "40P01", "57000");
        add(1);
        consume((batch, tx) -> attempts.get() < troubles.size()
                ? raise(tx, troubles.get(attempts.getAndIncrement()))
                : EventsRig.note(batch, tx));
        eventually().until(() -> rig.applied().size() == 1);
        assertThat(rig.length(Streams.dead(NAME))).isZero();
    }

    @Execution(CONCURRENT)
    @Test
    void anEventWhoseStatementAlwaysTimesOutDoesNotStopTheOthers() {
        add(1, 2, 3);
        consume((batch, tx) -> has(batch, 2) ? tx.query("SELECT pg_sleep(30)").mapEmpty() : EventsRig.note(batch, tx));
        eventually().until(() -> rig.applied().size() == 2 && rig.length(Streams.dead(NAME)) == 1);
        assertThat(rig.applied()).containsExactly(1L, 3L);
        eventually().until(() -> rig.pending() == 0);
    }

    @Execution(CONCURRENT)
    @Test
    void anEventWithTooManyStatementsDoesNotStopTheOthers() {
        add(1, 2, 3);
        consume((batch, tx) -> has(batch, 2)
                ? tx.batch("SELECT pg_sleep($1)", Collections.nCopies(30, Tuple.of(0.1)))
                        .mapEmpty()
                : EventsRig.note(batch, tx));
        eventually().until(() -> rig.applied().size() == 2 && rig.length(Streams.dead(NAME)) == 1);
        assertThat(rig.applied()).containsExactly(1L, 3L);
    }

    private void consume(EventHandler handler) {
        Await.result(rig.bus("a", impatient).consume(EventsRig.all(handler)));
    }

    private static boolean has(List<Envelope> batch, long number) {
        return batch.stream().anyMatch(event -> number(event) == number);
    }

    private static Future<Void> raise(Tx tx, String state) {
        return tx.query("DO $$ BEGIN RAISE EXCEPTION 'trouble' USING ERRCODE = '" + state + "'; END $$")
                .mapEmpty();
    }

    private void add(long... numbers) {
        for (long number : numbers) {
            Envelope event = rig.database.events().envelope(CAUSE, "u", EventsRig.xp("u", number));
            Await.result(rig.link.send(
                    StreamCommands.add(STREAM, EventCodec.encode(event).texts())));
        }
        assertThat(rig.redis(Command.EXISTS, STREAM).toInteger()).isEqualTo(1);
    }

    private static DatabaseConfig impatient(DatabaseConfig config) {
        return new DatabaseConfig(
                config.host(),
                config.port(),
                config.database(),
                config.user(),
                config.password(),
                config.schema(),
                config.poolSize(),
                config.connectTimeout(),
                config.acquireTimeout(),
                STATEMENT_TIMEOUT,
                config.maxWaitQueue());
    }
}
