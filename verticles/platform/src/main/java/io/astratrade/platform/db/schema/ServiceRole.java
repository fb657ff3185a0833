package io.astratrade.platform.db.schema;

import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** The login role that a service works as: it may read and write its own schema's rows, and nothing else. */
public final class ServiceRole {
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('astra roles', 0))";
    /** Long passwords are not guessed, so that hashing them again and again only delays every connection. */
    private static final int LONG = 32;

    private static final String FEW_ITERATIONS =
            "SELECT set_config(name, '64', true) FROM pg_settings WHERE name = 'scram_iterations'";
    private static final String EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = ?";
    private static final List<String> GRANTS = List.of(
            "GRANT USAGE ON SCHEMA %1$s TO %2$s",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$s TO %2$s",
            "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %1$s TO %2$s",
            "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA %1$s TO %2$s",
            "REVOKE INSERT, UPDATE, DELETE ON %1$s.flyway_schema_history FROM %2$s");

    private ServiceRole() {}

    /**
     * Creates the service's role when it is missing, gives it its password and the rights on the tables there are. May
     * be called again and again; does nothing when the service works as the owner. Blocks.
     */
    public static void grant(DatabaseConfig owner, DatabaseConfig service) {
        if (owner.user().equals(service.user())) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            grant(connection, service);
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    owner.user() + " cannot set up the role " + service.user() + ": " + e.getMessage(), e);
        }
    }

    private static void grant(Connection connection, DatabaseConfig service) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_AT_A_TIME);
            String role = statement.enquoteIdentifier(service.user(), true);
            String schema = statement.enquoteIdentifier(service.schema(), true);
            if (!exists(connection, service.user())) {
                statement.execute("CREATE ROLE " + role + " LOGIN");
            }
            if (service.password().length() >= LONG) {
                statement.execute(FEW_ITERATIONS);
            }
            if (!service.password().isEmpty()) {
                statement.execute("ALTER ROLE " + role + " PASSWORD " + statement.enquoteLiteral(service.password()));
            }
            for (String grant : GRANTS) {
                statement.execute(String.format(Locale.ROOT, grant, schema, role));
            }
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EXISTS)) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }
}
