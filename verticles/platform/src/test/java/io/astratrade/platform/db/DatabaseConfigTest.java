package io.astratrade.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.config.Environment;
import io.astratrade.platform.config.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseConfigTest {
    @Test
    void byDefaultAServiceWorksAsItsOwnRoleAndPostgresMigrates() {
        assertThat(DatabaseConfig.from(reader(Map.of()), "trading").user()).isEqualTo("astra_trading");
        assertThat(DatabaseConfig.owner(reader(Map.of()), "trading").user()).isEqualTo("postgres");
    }

    @Test
    void aUserThatIsNamedDoesBoth() {
        ConfigReader reader = reader(Map.of("database.user", "app", "database.password", "p"));
        assertThat(DatabaseConfig.from(reader, "trading"))
                .isEqualTo(DatabaseConfig.owner(reader, "trading"))
                .extracting(DatabaseConfig::user, DatabaseConfig::password)
                .containsExactly("app", "p");
    }

    @Test
    void aUserInTheUriDoesBoth() {
        ConfigReader reader = reader(Map.of("database.uri", "postgresql://app:p@db/astratrade"));
        assertThat(DatabaseConfig.from(reader, "trading").user()).isEqualTo("app");
        assertThat(DatabaseConfig.owner(reader, "trading").password()).isEqualTo("p");
    }

    @Test
    void ownerAndEachServiceMayHaveTheirOwnPassword() {
        ConfigReader reader = reader(Map.of(
                "database.owner", "boss",
                "database.owner_password", "o",
                "database.password", "shared",
                "trading.database.password", "t"));
        assertThat(DatabaseConfig.from(reader, "trading").password()).isEqualTo("t");
        assertThat(DatabaseConfig.owner(reader, "trading").user()).isEqualTo("boss");
        assertThat(DatabaseConfig.owner(reader, "trading").password()).isEqualTo("o");
    }

    private static ConfigReader reader(Map<String, String> settings) {
        Map<String, Setting> defaults = Map.of(
                "database.uri", new Setting("postgresql://db/astratrade", "test"),
                "database.pool_size", new Setting("15", "test"),
                "database.connect_timeout", new Setting("2s", "test"),
                "database.acquire_timeout", new Setting("2s", "test"),
                "database.statement_timeout", new Setting("5s", "test"),
                "database.max_wait_queue", new Setting("2000", "test"));
        return new Config(defaults, new Environment(Map.of()), Map.of())
                .with(settings, "test")
                .reader("trading");
    }
}
