package io.astratrade.platform.module;

import io.astratrade.platform.config.Config;
import java.util.List;

/** One verticle set, as the launcher finds it by ServiceLoader; `conf/<name>.yaml` and `openapi/<name>.yaml` are its own. */
public interface ServiceModule {
    /** Also the name in the registry, of the database schema and of the configuration section. */
    String name();

    /** One sentence for `astra list`. */
    String description();

    /** Parses the module's configuration for its errors only. */
    void check(Config config);

    /** Whether the module keeps state in PostgreSQL: schema, migrations in `db/<name>`, outbox and its relay. */
    default boolean hasDatabase() {
        return true;
    }

    /** The verticles in the order in which they are deployed; they are undeployed in reverse. */
    List<Deployment> deployments(Service service);
}
