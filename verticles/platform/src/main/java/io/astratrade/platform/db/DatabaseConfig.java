package io.astratrade.platform.db;

import io.astratrade.platform.config.ConfigReader;
import java.net.URI;
import java.time.Duration;

/**
 * Where a service's schema is and how much of PostgreSQL the service may use.
 *
 * @param poolSize most connections at a time, 5 + 10 overflow by default
 * @param acquireTimeout how long a caller waits for a connection before {@link DatabaseUnavailableException}
 * @param statementTimeout enforced by the server for every statement
 */
public record DatabaseConfig(
        String host,
        int port,
        String database,
        String user,
        String password,
        String schema,
        int poolSize,
        Duration connectTimeout,
        Duration acquireTimeout,
        Duration statementTimeout,
        int maxWaitQueue) {
    private static final int DEFAULT_PORT = 5432;

    /** Reads {@code database.*}; a user or password inside the URI wins. */
    public static DatabaseConfig from(ConfigReader reader, String schema) {
        DatabaseConfig located =
                reader.required("database.uri", text -> of(text, schema), of("postgresql://-/-", schema));
        boolean userInUri = !located.user.isEmpty();
        return new DatabaseConfig(
                located.host,
                located.port,
                located.database,
                userInUri ? located.user : reader.text("database.user"),
                located.password.isEmpty() ? reader.optionalText("database.password") : located.password,
                schema,
                reader.integer("database.pool_size", 1, 1_000),
                reader.duration("database.connect_timeout"),
                reader.duration("database.acquire_timeout"),
                reader.duration("database.statement_timeout"),
                reader.integer("database.max_wait_queue", 0, 1_000_000));
    }

    /** The defaults at {@code postgresql://user[:password]@host[:port]/database}. */
    public static DatabaseConfig of(String uri, String schema) {
        URI parsed = URI.create(uri);
        if (parsed.getHost() == null && !uri.contains("://-/")
                || parsed.getPath() == null
                || parsed.getPath().length() < 2) {
            throw new IllegalArgumentException("must be like postgresql://host:5432/database");
        }
        String[] login = parsed.getUserInfo() == null
                ? new String[0]
                : parsed.getUserInfo().split(":", 2);
        return new DatabaseConfig(
                parsed.getHost() == null ? "-" : parsed.getHost(),
                parsed.getPort() < 0 ? DEFAULT_PORT : parsed.getPort(),
                parsed.getPath().substring(1),
                login.length > 0 ? login[0] : "",
                login.length > 1 ? login[1] : "",
                schema,
                15,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                2_000);
    }

    public DatabaseConfig withPoolSize(int size) {
        return new DatabaseConfig(
                host,
                port,
                database,
                user,
                password,
                schema,
                size,
                connectTimeout,
                acquireTimeout,
                statementTimeout,
                maxWaitQueue);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database + "?schema=" + schema;
    }
}
