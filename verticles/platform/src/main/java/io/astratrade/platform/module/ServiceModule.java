package io.astratrade.platform.module;

import io.astratrade.platform.config.Config;

/** One verticle set, as it is found by ServiceLoader; `conf/<name>.yaml` and `openapi/<name>.yaml` are its own. */
public interface ServiceModule {
    /** The declaration, the same at every call. */
    Domain<?> domain();

    default String name() {
        return domain().name();
    }

    /** One sentence for `astra list`. */
    default String description() {
        return domain().description();
    }

    /** Parses the module's configuration for its errors only. */
    default void check(Config config) {
        domain().settings(config);
    }

    default boolean hasDatabase() {
        return domain().hasDatabase();
    }
}
