package io.astratrade.platform.harness;

import io.astratrade.platform.db.DatabaseConfig;
import java.time.Duration;
import java.util.Map;

/** A database of which more is borne than in production: a machine that stands still for seconds makes no test fail. */
public final class PatientDatabase {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The same for services that are started from settings. */
    static final Map<String, String> SETTINGS = Map.of(
            "database.connect_timeout", LIMIT.toSeconds() + "s",
            "database.acquire_timeout", LIMIT.toSeconds() + "s",
            "database.statement_timeout", LIMIT.toSeconds() + "s");

    private PatientDatabase() {}

    /** What {@link DatabaseConfig#of} gives, with that patience. */
    public static DatabaseConfig of(String uri, String schema) {
        DatabaseConfig usual = DatabaseConfig.of(uri, schema);
        return new DatabaseConfig(
                usual.host(),
                usual.port(),
                usual.database(),
                usual.user(),
                usual.password(),
                usual.schema(),
                usual.poolSize(),
                LIMIT,
                LIMIT,
                LIMIT,
                usual.maxWaitQueue());
    }
}
