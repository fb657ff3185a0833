package io.astratrade.platform.db;

import io.astratrade.platform.config.ConfigReader;
import java.net.URI;
import java.time.Duration;

/**
 * Address of a service's schema and its share of PostgreSQL.
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
    private static final String FORM = "a URI like postgresql://host:5432/database";
    private static final int DEFAULT_PORT = 5432;
    private static final String ROLE_PREFIX = "astra_";
    private static final String SUPERUSER = "postgres";

    /** What the service works as: {@code database.user}, or its own role {@code astra_<schema>}; a user in the URI wins. */
    public static DatabaseConfig from(ConfigReader reader, String schema) {
        String user = firstOf(reader.optionalText("database.user"), ROLE_PREFIX + schema);
        return located(reader, schema).asUnlessNamed(user, reader.optionalText("database.password"));
    }

    /**
     * What migrates the schema and sets up the role: {@code database.owner}, or, as that is blank, the user that a
     * deployment without roles names. Its password is that of the roles unless it has one of its own.
     */
    public static DatabaseConfig owner(ConfigReader reader, String schema) {
        String user = firstOf(
                reader.optionalText("database.owner"), firstOf(reader.optionalText("database.user"), SUPERUSER));
        String password =
                firstOf(reader.optionalText("database.owner_password"), reader.optionalText("database.password"));
        return located(reader, schema).asUnlessNamed(user, password);
    }

    private static String firstOf(String wanted, String otherwise) {
        return wanted.isBlank() ? otherwise : wanted;
    }

    private static DatabaseConfig located(ConfigReader reader, String schema) {
        DatabaseConfig located =
                reader.required("database.uri", FORM, text -> of(text, schema), of("postgresql://-/-", schema));
        return new DatabaseConfig(
                located.host,
                located.port,
                located.database,
                located.user,
                located.password,
                schema,
                reader.integer("database.pool_size", 1, 1_000),
                reader.duration("database.connect_timeout"),
                reader.duration("database.acquire_timeout"),
                reader.duration("database.statement_timeout"),
                reader.integer("database.max_wait_queue", 0, 1_000_000));
    }

    private DatabaseConfig asUnlessNamed(String login, String secret) {
        return as(user.isEmpty() ? login : user, password.isEmpty() ? secret : password);
    }

    /** The same place for one who rather waits than fails: a command in a JVM that has just started. */
    public DatabaseConfig waiting(Duration patience) {
        return new DatabaseConfig(
                host,
                port,
                database,
                user,
                password,
                schema,
                poolSize,
                patience,
                patience,
                statementTimeout,
                maxWaitQueue);
    }

    /** The same place by another login. */
    public DatabaseConfig as(String login, String secret) {
        return new DatabaseConfig(
                host,
                port,
                database,
                login,
                secret,
                schema,
                poolSize,
                connectTimeout,
                acquireTimeout,
                statementTimeout,
                maxWaitQueue);
    }

    /** The defaults at {@code postgresql://user[:password]@host[:port]/database}. */
    public static DatabaseConfig of(String uri, String schema) {
        URI parsed = URI.create(uri);
        if (!String.valueOf(parsed.getScheme()).startsWith("postgres")
                || parsed.getHost() == null && !uri.contains("://-/")
                || parsed.getPath() == null
                || parsed.getPath().length() < 2) {
            throw new IllegalArgumentException(FORM);
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

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database + "?schema=" + schema;
    }
}
