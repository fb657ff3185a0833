package io.astratrade.platform.module;

import io.astratrade.platform.auth.AuthConfig;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigException;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.http.HttpConfig;
import io.astratrade.platform.lifecycle.Version;
import io.astratrade.platform.redis.RedisUri;
import io.astratrade.platform.registry.RegistryConfig;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the errors in what a service will read: what every service has, and what is the module's own. */
public final class ServiceSettings {
    private ServiceSettings() {}

    /** Every error once; none when the service can be started with these settings. */
    public static List<String> errors(Config config, ServiceModule module) {
        ConfigReader reader = config.reader(module.name());
        NodeConfig.read(reader);
        HttpConfig.from(reader);
        AuthConfig.from(reader);
        RegistryConfig.from(reader);
        RedisUri.of(reader);
        if (module.hasDatabase()) {
            DatabaseConfig.from(reader, module.name());
            EventBusConfig.from(reader, module.name(), Version.current(), "");
        }
        Set<String> errors = new LinkedHashSet<>(reader.errors());
        errors.addAll(own(config, module));
        return new ArrayList<>(errors);
    }

    private static List<String> own(Config config, ServiceModule module) {
        try {
            module.check(config);
            return List.of();
        } catch (ConfigException e) {
            return e.errors();
        }
    }
}
