package io.astratrade.platform.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.harness.MigratedDatabases;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SagaIT {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final String uri = MigratedDatabases.fresh("sagas", SagaIT::migrate);
    private final Vertx vertx = Vertx.vertx();
    private final UUID id = UUID.randomUUID();
    private TwoParties parties;

    @BeforeEach
    void tables() {
        parties = parties(LEASE, LONG);
        create(parties.shop, TwoParties.SHOP_TABLES);
        create(parties.bank, TwoParties.BANK_TABLES);
    }

    private static void migrate(String database) {
        for (String schema : List.of("shop", "bank")) {
            Migrations.migrate(TwoParties.config(database, schema));
        }
    }

    @AfterEach
    void close() {
        Await.result(parties.close());
        Await.result(vertx.close());
    }

    @Execution(CONCURRENT)
    @Test
    void aSaleHappensWhole() {
        parties.sagas.open();
        Await.result(parties.begin(id, false));
        assertThat(end().state()).isEqualTo(SagaState.DONE);
        assertSold();
    }

    @Execution(CONCURRENT)
    @Test
    void aRefusalUndoesWhatWasDoneAndSaysWhy() {
        parties.sagas.open();
        Await.result(parties.begin(id, true));
        SagaRow end = end();
        assertThat(end.state()).isEqualTo(SagaState.COMPENSATED);
        assertThat(end.lastError()).isEqualTo("BANK_ACCOUNT_FROZEN");
        assertUndone();
    }

    @Execution(CONCURRENT)
    @Test
    void aSagaBegunTwiceWithOneIdIsOne() {
        parties.sagas.open();
        Await.result(Future.all(parties.begin(id, false), parties.begin(id, false)));
        end();
        assertSold();
    }

    @Execution(CONCURRENT)
    @Test
    void whatIsNotDoneByItsDeadlineIsUndone() {
        AtomicInteger attempts = new AtomicInteger();
        Await.result(parties.close());
        parties = new TwoParties(vertx, uri, LEASE, Duration.ofSeconds(1), point -> {
            if (point.equals("before pay")) {
                attempts.incrementAndGet();
                throw new IllegalStateException("the bank is down");
            }
        });
        parties.sagas.open();
        Await.result(parties.begin(id, false));
        assertThat(end().state()).isEqualTo(SagaState.COMPENSATED);
        assertThat(attempts).as("it was tried").hasPositiveValue();
        assertUndone();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "before hold, false",
        "after hold, false",
        "before hand-over to buyer, false",
        "within hand-over to buyer, false",
        "before pay, false",
        "after pay, false",
        "before hand-over to seller, true",
        "within hand-over to seller, true",
        "before release, true",
        "after release, true"
    })
    void aProcessThatIsKilledAnywhereIsTakenUpElsewhere(String point, boolean frozen) throws Exception {
        Process process = start(point, frozen);
        assertThat(process.waitFor(TestTimeouts.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as("died at its point").isEqualTo(DyingProcess.KILLED);
        assertThat(row().over()).isFalse();

        Await.result(parties.shop.query("UPDATE saga SET next_at = now()")); // the lease of the dead ends
        parties.sagas.open();
        assertThat(end().state()).isEqualTo(frozen ? SagaState.COMPENSATED : SagaState.DONE);
        if (frozen) {
            assertUndone();
        } else {
            assertSold();
        }
    }

    private Process start(String point, boolean frozen) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingProcess.class.getName(),
                        uri,
                        point,
                        id.toString(),
                        Boolean.toString(frozen))
                .inheritIO()
                .start();
    }

    private TwoParties parties(Duration lease, Duration deadline) {
        return new TwoParties(vertx, uri, lease, deadline, point -> {});
    }

    private SagaRow end() {
        TestTimeouts.eventually().until(() -> row().over());
        return row();
    }

    private SagaRow row() {
        return Await.result(parties.sagas.find(id)).orElseThrow();
    }

    private void assertSold() {
        assertThat(thing()).isEqualTo("buyer 1");
        assertThat(account("buyer")).isEqualTo("60 0");
        assertThat(account("seller")).isEqualTo("40 0");
    }

    private void assertUndone() {
        assertThat(thing()).isEqualTo("seller 0");
        assertThat(account("buyer")).isEqualTo("100 0");
        assertThat(account("seller")).isEqualTo("0 0");
    }

    private String thing() {
        return text(parties.shop, "SELECT owner || ' ' || sold FROM thing");
    }

    private String account(String name) {
        return text(parties.bank, "SELECT balance || ' ' || held FROM account WHERE name = '" + name + "'");
    }

    private static String text(Database database, String sql) {
        return Await.result(database.query(sql).map(rows -> {
            Row row = rows.iterator().next();
            return row.getString(0);
        }));
    }

    private static void create(Database database, String statements) {
        for (String statement : statements.split(";")) {
            Await.result(database.query(statement));
        }
    }
}
