package io.astratrade.user.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.platform.harness.QueryPlan;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No request reads a table whole, however many users there are. */
class UserPlansIT {
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final List<String> ROWS =
            List.of("""
            INSERT INTO users (id, username, email, password_hash, role, created_at, updated_at)
            SELECT gen_random_uuid(), 'Name' || i, 'address' || i || '@x.example', 'hash',
                   CASE WHEN i % 5000 = 0 THEN 'admin' ELSE 'user' END, now(), now()
            FROM generate_series(1, 20000) i""", """
            INSERT INTO sessions (id, user_id, user_agent, address, created_at, last_used_at, expires_at, ended_at)
            SELECT gen_random_uuid(), id, 'agent', 'address', now(), now(), now() + interval '30 days',
                   CASE WHEN username LIKE '%000' THEN now() - interval '2 days' END
            FROM users""", """
            INSERT INTO refresh_tokens
            SELECT decode(md5(random()::text), 'hex'), id, now(), NULL FROM sessions, generate_series(1, 3)""", """
            INSERT INTO login_failures
            SELECT 'name' || i % 5000, now() - interval '1 minute' * (i % 60), 'address' || i
            FROM generate_series(1, 20000) i""", "ANALYZE users, sessions, refresh_tokens, login_failures");

    private static Vertx vertx;
    private static Database database;

    @BeforeAll
    static void fill() {
        vertx = Vertx.vertx();
        DatabaseConfig config = PatientDatabase.of(TestServers.freshDatabase(), "user");
        Migrations.migrate(config, "classpath:db/user");
        database = Database.open(vertx, config);
        ROWS.forEach(sql -> Await.result(database.query(sql)));
    }

    @AfterAll
    static void close() {
        Await.result(database.close());
        Await.result(vertx.close());
    }

    @Test
    void accountsAreFoundByNameAndAddress() {
        reads(AccountStore.SELECT_BY_LOGIN, "name17").contains("users_username", "users_email_key");
        reads(AccountStore.SELECT_TAKEN, "Name17", "a@x.example").contains("users_username", "users_email_key");
    }

    @Test
    void usersAreFoundByTheBeginningOfTheirNames() {
        reads(UserDirectory.FIND, "name1", "name1\u007f", "", 50)
                .contains("users_by_name")
                .doesNotContain("Sort");
    }

    @Test
    void administratorsFindAccountsByTheBeginningOfNameOrAddress() {
        reads(AdministrationStore.SEARCH, "name123", "name123\udbff\udfff", "", 50)
                .contains("users_by_name", "users_by_address");
        reads(AdministrationStore.SEARCH, "", "\udbff\udfff", "name5", 50)
                .contains("users_by_name")
                .doesNotContain("users_by_address");
        reads(AdministrationStore.WITH_ROLE).contains("users_with_role");
        reads(AdministrationStore.AFTER, SOMEBODY, 100).contains("users_pkey").doesNotContain("Sort");
    }

    @Test
    void sessionsAreFoundByTokenAndUser() {
        reads(SessionStore.SELECT_PRESENTED, Buffer.buffer("hash"), NOW)
                .contains("refresh_tokens_pkey", "sessions_pkey");
        reads(SessionStore.REPLACE, Buffer.buffer("hash"), NOW).contains("refresh_tokens_pkey");
        reads(SessionStore.TOUCH, SOMEBODY, NOW, NOW).contains("sessions_pkey");
        reads(SessionStore.SELECT_LIVE, SOMEBODY, NOW, NOW, SOMEBODY, 50).contains("sessions_of_user");
        reads(SessionStore.SELECT_LIVE_IDS, SOMEBODY).contains("sessions_of_user");
        reads(SessionStore.END, SOMEBODY, new UUID[] {SOMEBODY}, NOW, "reason")
                .containsPattern("sessions_(pkey|of_user)");
    }

    @Test
    void sessionsThatAreOverAreFoundByTheirEnd() {
        reads(SessionPurge.TOKENS, NOW.minusDays(1), 1_000).contains("sessions_by_end", "refresh_tokens_of_session");
        reads(SessionPurge.SESSIONS, NOW.minusDays(1), 1_000).contains("sessions_by_end");
    }

    @Test
    void failuresAreFoundByTheirKeys() {
        reads(LoginFailureStore.COUNT, "name17", NOW, "address", NOW).contains("login_failures_by_key");
        reads(LoginFailureStore.FORGIVE, new String[] {"name17", "name18"}, "address")
                .contains("login_failures_by_key");
        reads(LoginFailureStore.PURGE, NOW.minusHours(1), 1_000).contains("login_failures_by_time");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> reads(String sql, Object... args) {
        return assertThat(QueryPlan.of(database, sql, args)).doesNotContain("Seq Scan");
    }
}
