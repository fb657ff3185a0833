package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.postgres.PostgresServer;
import io.astratrade.embedded.redis.RedisServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServersIT {

    @Test
    void theSharedServersStartOnce() {
        assertThat(TestServers.postgresUri())
                .isEqualTo(TestServers.postgresUri())
                .endsWith("/astratrade");
        assertThat(TestServers.redisUri()).isEqualTo(TestServers.redisUri()).startsWith("redis://127.0.0.1:");
    }

    @Test
    void everyFreshDatabaseIsNewAndEmpty() throws SQLException {
        String first = TestServers.freshDatabase();
        String second = TestServers.freshDatabase();

        assertThat(first).isNotEqualTo(second).startsWith("postgresql://postgres@127.0.0.1:");
        assertThat(tablesIn(first)).isZero();
    }

    @Test
    void aFreshServerDiesAndComesBackWithoutTheSharedOneNoticing() {
        try (PostgresServer postgres = TestServers.freshPostgres();
                RedisServer redis = TestServers.freshRedis()) {
            postgres.kill();
            redis.kill();
            assertThat(postgres.isRunning() || redis.isRunning()).isFalse();
            assertThat(TestServers.postgres().isRunning() && TestServers.redis().isRunning())
                    .isTrue();

            postgres.restart();
            redis.restart();
            assertThat(postgres.isRunning() && redis.isRunning()).isTrue();
        }
    }

    private static int tablesIn(String uri) throws SQLException {
        String jdbc = "jdbc:" + uri.replace("postgres@", "") + "?user=postgres";
        try (Connection connection = DriverManager.getConnection(jdbc);
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from information_schema.tables where table_schema = 'public'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
