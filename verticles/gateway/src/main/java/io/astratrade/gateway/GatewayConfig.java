package io.astratrade.gateway;

import io.astratrade.gateway.limit.LimitsConfig;
import io.astratrade.gateway.proxy.Routes;
import io.astratrade.gateway.ws.connection.WsConfig;
import io.astratrade.gateway.ws.subscription.Channels;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;
import java.util.List;

/** Settings of the gateway; conf/gateway.yaml describes each. */
public record GatewayConfig(
        List<String> requiredServices,
        Duration refresh,
        Breaker breaker,
        Duration handover,
        int poolSize,
        int poolQueue,
        Duration connectTimeout,
        Duration deadline,
        LimitsConfig limits,
        WsConfig ws) {
    private static final String DECLARED = "declared";
    private static final int MOST = 1_000_000_000;

    /** Number of failures in a row that open it, and for how long. */
    public record Breaker(int failures, Duration openFor) {}

    private static List<String> required(List<String> chosen) {
        return chosen.contains(DECLARED) ? Routes.required() : chosen;
    }

    public static GatewayConfig from(ConfigReader reader, Config config, Channels channels) {
        return new GatewayConfig(
                required(reader.list("required_services")),
                reader.duration("refresh"),
                new Breaker(reader.integer("breaker.failures", 1, MOST), reader.duration("breaker.open_for")),
                reader.duration("handover"),
                reader.integer("pool_size", 1, 10_000),
                reader.integer("pool_queue", 1, 1_000_000),
                reader.duration("connect_timeout"),
                reader.duration("deadline"),
                LimitsConfig.from(reader, config),
                WsConfig.from(reader, channels));
    }
}
