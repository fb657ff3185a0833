package io.astratrade.platform.registry;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** The rhythm of the registry: how often instances say they live, and when silence makes them unhealthy, then gone. */
public record RegistryConfig(
        String redisUri, String key, Duration heartbeat, Duration unhealthyAfter, Duration reapAfter) {
    public static RegistryConfig from(ConfigReader reader) {
        return new RegistryConfig(
                reader.text("redis.uri"),
                reader.text("registry.key"),
                reader.duration("registry.heartbeat"),
                reader.duration("registry.unhealthy_after"),
                reader.duration("registry.reap_after"));
    }
}
