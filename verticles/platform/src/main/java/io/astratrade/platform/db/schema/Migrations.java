package io.astratrade.platform.db.schema;

import io.astratrade.platform.db.DatabaseConfig;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a service's schema to the version its code needs. */
public final class Migrations {
    private static final String PLATFORM = "classpath:db/platform";
    private static final String NOT_APPLIED = "Detected resolved migration not applied to database: ";
    private static final String PLATFORM_VERSIONS = "0.";
    private static final int CONNECT_RETRIES = 10;
    private static final int RETRY_SECONDS = 2;

    private Migrations() {}

    /**
     * Blocks until the schema exists and every migration of the platform (versions 0.x) and of the locations, such as
     * {@code classpath:db/trading} (versions from 1), is applied.
     *
     * @return how many were applied now
     */
    public static int migrate(DatabaseConfig config, String... locations) {
        FluentConfiguration flyway = configure(config, locations);
        try {
            return flyway.load().migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            if (!platformIsYounger(e)) {
                throw e;
            }
            return flyway.outOfOrder(true).load().migrate().migrationsExecuted;
        }
    }

    /** A platform migration that is newer than the service's own comes out of order, as its version is below theirs. */
    private static boolean platformIsYounger(FlywayValidateException failure) {
        return failure.getMessage().contains(NOT_APPLIED + PLATFORM_VERSIONS);
    }

    private static FluentConfiguration configure(DatabaseConfig config, String... locations) {
        List<String> all = new ArrayList<>(List.of(locations));
        all.add(PLATFORM);
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(config.jdbcUrl(), config.user(), config.password())
                .defaultSchema(config.schema())
                .schemas(config.schema())
                .createSchemas(true)
                .locations(all.toArray(String[]::new))
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(RETRY_SECONDS);
    }
}
