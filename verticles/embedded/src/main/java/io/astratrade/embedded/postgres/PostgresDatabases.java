package io.astratrade.embedded.postgres;

import io.astratrade.embedded.process.ServerStartException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** Creates databases over JDBC. */
final class PostgresDatabases {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final int TIMEOUT_SECONDS = 30;

    private PostgresDatabases() {}

    static void create(String jdbcUri, String name, String template) {
        requirePlain(name);
        requirePlain(template);
        try (Connection connection = dataSource(jdbcUri).getConnection()) {
            if (!exists(connection, name)) {
                execute(connection, "create database " + name + " template " + template);
            }
        } catch (SQLException e) {
            throw new ServerStartException("Cannot create database " + name + ": " + e.getMessage(), e);
        }
    }

    private static void requirePlain(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static PGSimpleDataSource dataSource(String jdbcUri) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUri);
        source.setLoginTimeout(TIMEOUT_SECONDS);
        source.setSocketTimeout(TIMEOUT_SECONDS);
        return source;
    }
}
