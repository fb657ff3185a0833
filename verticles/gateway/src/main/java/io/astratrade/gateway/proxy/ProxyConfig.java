package io.astratrade.gateway.proxy;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/**
 * Settings of the way to the services.
 *
 * @param handover how long requests wait for a service that moves
 * @param poolSize most connections to one instance, per event loop
 * @param poolQueue most requests that wait for one
 * @param deadline of one request to an instance, connecting included
 */
public record ProxyConfig(
        Breakers breakers, Duration handover, int poolSize, int poolQueue, Duration connectTimeout, Duration deadline) {
    private static final int MOST = 1_000_000_000;

    /** Number of failures in a row that open the breaker of an instance, and for how long. */
    public record Breakers(int failures, Duration openFor) {}

    public static ProxyConfig from(ConfigReader reader) {
        return new ProxyConfig(
                new Breakers(reader.integer("breaker.failures", 1, MOST), reader.duration("breaker.open_for")),
                reader.duration("handover"),
                reader.integer("pool_size", 1, 10_000),
                reader.integer("pool_queue", 1, 1_000_000),
                reader.duration("connect_timeout"),
                reader.duration("deadline"));
    }
}
