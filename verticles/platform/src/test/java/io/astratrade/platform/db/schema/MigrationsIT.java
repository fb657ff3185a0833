package io.astratrade.platform.db.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsIT {
    private static final String SAMPLE = "classpath:db/sample";

    private final DatabaseConfig config = PatientDatabase.of(TestServers.freshDatabase(), "sample");
    private Database database;

    @BeforeEach
    void aMigratedSchema(Vertx vertx) {
        assertThat(Migrations.migrate(config, SAMPLE)).isGreaterThan(1);
        database = Database.open(vertx, config);
    }

    @AfterEach
    void close() {
        Await.result(database.close());
    }

    @Test
    void aSchemaThatIsUpToDateStaysAsItIs() {
        assertThat(Migrations.migrate(config, SAMPLE)).isZero();
    }

    @Test
    void aPlatformMigrationThatCameLaterThanTheServicesOwnIsApplied() {
        Await.result(database.query("DROP TABLE outbox, outbox_stream, inbox, idempotency_key"));
        Await.result(database.query("DELETE FROM flyway_schema_history WHERE version = '0.1'"));
        assertThat(Migrations.migrate(config, SAMPLE)).isEqualTo(1);
        assertThat(Await.result(database.query("SELECT 1 FROM outbox")).size()).isZero();
    }

    @Test
    void aMigrationThatWasChangedAfterItRanIsRefused() {
        Await.result(database.query("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'"));
        assertThatThrownBy(() -> Migrations.migrate(config, SAMPLE)).isInstanceOf(FlywayValidateException.class);
    }
}
