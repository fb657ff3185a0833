package io.astratrade.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.harness.MigratedDatabases;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.SettableClock;
import io.astratrade.testkit.TestTimeouts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobRunnerIT {
    private static final Instant START = Instant.parse("2026-01-01T10:30:00Z");
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String uri =
            MigratedDatabases.fresh("jobs", made -> Migrations.migrate(PatientDatabase.of(made, "sample")));
    private final DatabaseConfig config = PatientDatabase.of(uri, "sample");
    /** The runner's own timer looks at it too, so two looks may meet; one has the row. */
    private final SettableClock clock = new SettableClock(START);

    private final List<Database> databases = new ArrayList<>();
    private Database database;

    @BeforeEach
    void tables() {
        database = open();
        Await.result(database.query("CREATE TABLE done (due timestamptz NOT NULL, instance text NOT NULL)"));
    }

    @AfterEach
    void close() {
        databases.forEach(each -> Await.result(each.close()));
        Await.result(vertx.close());
    }

    @Test
    void ofTwoInstancesOneRuns() {
        JobRunner first = runner("first", CatchUp.EACH, open());
        JobRunner second = runner("second", CatchUp.EACH, open());
        clock.set(START.plus(Duration.ofMinutes(31)));
        Await.result(Future.all(first.runDue(), second.runDue()));
        Await.result(Future.all(first.runDue(), second.runDue()));
        assertThat(done()).containsExactly("2026-01-01T11:00:00Z");
    }

    @Test
    void anOwnerThatIsCutOffInTheMiddleHasDoneNothingAndAnotherRunsOnce() {
        Database dying = open();
        Promise<Void> never = Promise.promise();
        AtomicInteger begun = new AtomicInteger();
        JobRunner killed = new JobRunner(vertx, dying, "sample", clock, meters)
                .add(hourly(CatchUp.EACH), (tx, due) -> insert(tx, due, "killed")
                        .onSuccess(inserted -> begun.incrementAndGet())
                        .compose(inserted -> never.future()));
        Await.result(killed.start());
        clock.set(START.plus(Duration.ofMinutes(31)));
        killed.runDue();
        TestTimeouts.eventually().until(() -> begun.get() == 1);
        JobRunner other = runner("other", CatchUp.EACH, open());
        Await.result(other.runDue());
        assertThat(done()).as("while the first holds the row").isEmpty();

        killed.close();
        cutOff();
        clock.set(clock.instant().plusSeconds(2));
        TestTimeouts.eventually().until(() -> {
            Await.result(other.runDue());
            return !done().isEmpty();
        });
        Await.result(other.runDue());
        assertThat(rows("SELECT instance FROM done")).containsExactly("other");
    }

    @Test
    void aProcessThatIsKilledInMidRunLeavesTheRunToTheOtherInstance() throws Exception {
        JobRunner other = runner("other", CatchUp.EACH, open());
        Instant due = START.plus(Duration.ofMinutes(31));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingJob.class.getName(),
                        uri,
                        due.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(TestTimeouts.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as("died in its run").isEqualTo(DyingJob.KILLED);
        assertThat(done()).as("half a run is none").isEmpty();

        clock.set(due);
        TestTimeouts.eventually().until(() -> {
            Await.result(other.runDue());
            return !done().isEmpty();
        });
        Await.result(other.runDue());
        assertThat(rows("SELECT instance FROM done")).containsExactly("other");
    }

    @Test
    void everyMissedTimeIsDoneInOrder() {
        JobRunner runner = runner("only", CatchUp.EACH, database);
        clock.set(START.plus(Duration.ofHours(3)));
        for (int round = 0; round < 4; round++) {
            Await.result(runner.runDue());
        }
        assertThat(done()).containsExactly("2026-01-01T11:00:00Z", "2026-01-01T12:00:00Z", "2026-01-01T13:00:00Z");
    }

    @Test
    void orOnlyTheLatestWhereThatIsDeclared() {
        JobRunner runner = runner("only", CatchUp.LATEST, database);
        clock.set(START.plus(Duration.ofHours(3)));
        Await.result(runner.runDue());
        Await.result(runner.runDue());
        assertThat(done()).containsExactly("2026-01-01T13:00:00Z");
    }

    @Test
    void aFailureLeavesNothingBehindAndIsTriedAgainLater() {
        AtomicInteger attempts = new AtomicInteger();
        JobRunner failing = new JobRunner(vertx, database, "sample", clock, meters)
                .add(hourly(CatchUp.EACH), (tx, due) -> insert(tx, due, "failing")
                        .compose(inserted -> attempts.incrementAndGet() == 1
                                ? Future.failedFuture("not today")
                                : Future.succeededFuture()));
        Await.result(failing.start());
        clock.set(START.plus(Duration.ofMinutes(31)));
        Await.result(failing.runDue());
        Await.result(failing.runDue());
        assertThat(done()).isEmpty();
        assertThat(attempts).as("the retry waits").hasValue(1);
        assertThat(meters.get("astra.job.failures").counter().count()).isEqualTo(1);
        assertThat(meters.get("astra.job.overdue.seconds").gauge().value()).isEqualTo(60);

        clock.set(clock.instant().plusSeconds(2));
        Await.result(failing.runDue());
        Await.result(failing.runDue());
        assertThat(done()).containsExactly("2026-01-01T11:00:00Z");
        assertThat(meters.get("astra.job.overdue.seconds").gauge().value()).isZero();
    }

    private JobRunner runner(String instance, CatchUp catchUp, Database on) {
        JobRunner runner = new JobRunner(vertx, on, "sample", clock, meters)
                .add(hourly(catchUp), (tx, due) -> insert(tx, due, instance));
        Await.result(runner.start());
        return runner;
    }

    static Job hourly(CatchUp catchUp) {
        return new Job("hourly", HOURLY, catchUp);
    }

    static Future<Void> insert(Tx tx, Instant due, String instance) {
        return tx.query("INSERT INTO done VALUES ($1, $2)", due.atOffset(ZoneOffset.UTC), instance)
                .mapEmpty();
    }

    /** Ends what a killed process would leave: its transactions. */
    private void cutOff() {
        Await.result(database.query("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'idle in transaction'"""));
    }

    private List<String> done() {
        return rows("SELECT to_char(due AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM done ORDER BY due");
    }

    private List<String> rows(String sql) {
        return Await.result(database.query(sql).map(rows -> {
            List<String> all = new ArrayList<>();
            rows.forEach(row -> all.add(row.getString(0)));
            return all;
        }));
    }

    private Database open() {
        Database opened = Database.open(vertx, config);
        databases.add(opened);
        return opened;
    }
}
