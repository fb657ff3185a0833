package io.astratrade.gateway;

import io.astratrade.gateway.proxy.Routes;
import io.astratrade.gateway.ws.connection.WsConfig;
import io.astratrade.gateway.ws.feed.Channels;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;
import java.util.List;

/** The numbers of the gateway; conf/gateway.yaml says what each does. */
public record GatewayConfig(
        List<String> requiredServices,
        Duration refresh,
        Breaker breaker,
        Duration handover,
        int poolSize,
        int poolQueue,
        Duration connectTimeout,
        Duration deadline,
        Limits limits,
        WsConfig ws) {
    private static final String DECLARED = "declared";
    private static final int MOST = 1_000_000_000;

    /** How many failures in a row open it, and for how long. */
    public record Breaker(int failures, Duration openFor) {}

    /** Requests a minute, and how long one waits for Redis to count it. */
    public record Limits(
            boolean enabled,
            Duration patience,
            int user,
            int service,
            int tradingOrders,
            int gamification,
            int social,
            int register) {}

    private static List<String> required(List<String> chosen) {
        return chosen.contains(DECLARED) ? Routes.required() : chosen;
    }

    public static GatewayConfig from(ConfigReader reader, Channels channels) {
        return new GatewayConfig(
                required(reader.list("required_services")),
                reader.duration("refresh"),
                new Breaker(reader.integer("breaker.failures", 1, MOST), reader.duration("breaker.open_for")),
                reader.duration("handover"),
                reader.integer("pool_size", 1, 10_000),
                reader.integer("pool_queue", 1, 1_000_000),
                reader.duration("connect_timeout"),
                reader.duration("deadline"),
                new Limits(
                        reader.bool("rate_limit.enabled"),
                        reader.duration("rate_limit.patience"),
                        reader.integer("rate_limit.user_per_minute", 1, MOST),
                        reader.integer("rate_limit.service_per_minute", 1, MOST),
                        reader.integer("rate_limit.routes.trading_orders_per_minute", 1, MOST),
                        reader.integer("rate_limit.routes.gamification_per_minute", 1, MOST),
                        reader.integer("rate_limit.routes.social_per_minute", 1, MOST),
                        reader.integer("rate_limit.routes.register_per_minute", 1, MOST)),
                WsConfig.from(reader, channels));
    }
}
