package io.astratrade.gateway;

import io.astratrade.gateway.limit.LimitsConfig;
import io.astratrade.gateway.proxy.ProxyConfig;
import io.astratrade.gateway.proxy.Routes;
import io.astratrade.gateway.ws.connection.WsConfig;
import io.astratrade.gateway.ws.subscription.Channels;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;
import java.util.List;

/** Settings of the gateway; conf/gateway.yaml describes each. */
public record GatewayConfig(
        List<String> requiredServices, Duration refresh, ProxyConfig proxy, LimitsConfig limits, WsConfig ws) {
    private static final String DECLARED = "declared";

    private static List<String> required(List<String> chosen) {
        return chosen.contains(DECLARED) ? Routes.required() : chosen;
    }

    public static GatewayConfig from(ConfigReader reader, Config config, Channels channels) {
        return new GatewayConfig(
                required(reader.list("required_services")),
                reader.duration("refresh"),
                ProxyConfig.from(reader),
                LimitsConfig.from(reader, config),
                WsConfig.from(reader, channels));
    }
}
