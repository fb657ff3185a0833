package io.astratrade.platform.db;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

class UnmigratedDatabaseIT {
    private final DatabaseConfig owner = PatientDatabase.of(TestServers.freshDatabase(), "sample");
    private final Vertx vertx;

    UnmigratedDatabaseIT(Vertx vertx) {
        this.vertx = vertx;
    }

    @Test
    void aSchemaWithoutTablesIsSaidToBeNotReady() {
        assertThatThrownBy(() -> Await.result(Database.open(vertx, owner).migrated()))
                .hasStackTraceContaining("SchemaNotReadyException")
                .hasMessageContaining("\"outbox\" does not exist");
    }

    @Test
    void aRoleThatIsNotThereIsSaidToBeNotReady() {
        assertThatThrownBy(() -> Await.result(
                        Database.open(vertx, owner.as("astra_nobody", "")).migrated()))
                .hasStackTraceContaining("SchemaNotReadyException")
                .hasMessageContaining("role \"astra_nobody\" does not exist");
    }

    @Test
    void aDatabaseThatIsDownMayStillComeUp() {
        Database down = Database.open(vertx, PatientDatabase.of("postgresql://postgres@127.0.0.1:1/x", "sample"));
        assertThatCode(() -> Await.result(down.migrated())).doesNotThrowAnyException();
    }
}
