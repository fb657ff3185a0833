package io.astratrade.platform.harness;

import io.astratrade.testkit.TestServers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** New databases that begin migrated, as copies of one of their kind: PostgreSQL copies files, and no migration runs again. */
public final class MigratedDatabases {
    private static final Map<String, String> MODELS = new ConcurrentHashMap<>();

    private MigratedDatabases() {}

    /**
     * Superuser URI of a new database on the shared PostgreSQL.
     *
     * @param kind names what the migrations make; the first of its kind in this JVM is migrated, and not used otherwise
     * @param migrate migrates the database at a URI and leaves no connection
     */
    public static String fresh(String kind, Consumer<String> migrate) {
        return TestServers.copyOfDatabase(MODELS.computeIfAbsent(kind, first -> {
            String model = TestServers.freshDatabase();
            migrate.accept(model);
            return model;
        }));
    }
}
