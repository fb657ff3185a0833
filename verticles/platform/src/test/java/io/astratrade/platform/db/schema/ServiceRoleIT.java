package io.astratrade.platform.db.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceRoleIT {
    private static final String FORBIDDEN = "42501";

    private Vertx vertx;
    private String uri;
    private Database trading;

    @BeforeEach
    void twoServicesWithTheirRoles(Vertx own) {
        vertx = own;
        uri = TestServers.freshDatabase();
        role("user");
        trading = Database.open(vertx, role("trading"));
    }

    @AfterEach
    void close() {
        Await.result(trading.close());
    }

    @Test
    void aServiceReadsAndWritesItsOwnTables() {
        assertThat(text("SELECT current_user::text")).isEqualTo("astra_trading");
        Await.result(trading.query("INSERT INTO outbox (packed, event_count) VALUES ('x', 1)"));
        assertThat(text("SELECT count(*)::text FROM outbox")).isEqualTo("1");
    }

    @Test
    void tradingCannotReadTheTablesOfUser() {
        assertThatThrownBy(() -> text("SELECT count(*)::text FROM \"user\".outbox"))
                .hasMessageContaining(FORBIDDEN);
    }

    @Test
    void aServiceCannotChangeItsSchemaOrItsHistory() {
        assertThatThrownBy(() -> text("DROP TABLE outbox")).hasMessageContaining(FORBIDDEN);
        assertThatThrownBy(() -> text("CREATE TABLE more (id int)")).hasMessageContaining(FORBIDDEN);
        assertThatThrownBy(() -> text("DELETE FROM flyway_schema_history")).hasMessageContaining(FORBIDDEN);
    }

    @Test
    void grantingAgainReachesTablesThatAreNewAndChangesThePassword() {
        DatabaseConfig owner = PatientDatabase.of(uri, "trading");
        Database all = Database.open(vertx, owner);
        Await.result(all.query("CREATE TABLE trading.later (id int)"));
        assertThatThrownBy(() -> text("SELECT count(*)::text FROM later")).hasMessageContaining(FORBIDDEN);
        ServiceRole.grant(owner, owner.as("astra_trading", "it's a secret"));
        assertThat(text("SELECT count(*)::text FROM later")).isEqualTo("0");
        assertThat(storedPassword(all)).startsWith("SCRAM-SHA-256$4096:");
        Await.result(all.close());
    }

    @Test
    void aPasswordThatCannotBeGuessedIsNotStretched() {
        DatabaseConfig owner = PatientDatabase.of(uri, "trading");
        Database all = Database.open(vertx, owner);
        ServiceRole.grant(owner, owner.as("astra_trading", "k3".repeat(16)));
        assertThat(storedPassword(all)).startsWith("SCRAM-SHA-256$64:");
        ServiceRole.grant(owner, owner.as("astra_trading", "short"));
        assertThat(storedPassword(all)).startsWith("SCRAM-SHA-256$4096:");
        Await.result(all.close());
    }

    private static String storedPassword(Database all) {
        return Await.result(all.query("SELECT rolpassword FROM pg_authid WHERE rolname = 'astra_trading'"))
                .iterator()
                .next()
                .getString(0);
    }

    private DatabaseConfig role(String schema) {
        DatabaseConfig owner = PatientDatabase.of(uri, schema);
        Migrations.migrate(owner);
        DatabaseConfig service = owner.as("astra_" + schema, "");
        ServiceRole.grant(owner, service);
        return service;
    }

    private String text(String sql) {
        return Await.result(trading.query(sql)).iterator().next().getString(0);
    }
}
