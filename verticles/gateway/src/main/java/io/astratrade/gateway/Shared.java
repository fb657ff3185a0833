package io.astratrade.gateway;

import io.astratrade.gateway.limit.LocalLimits;
import io.astratrade.gateway.proxy.InstanceMeters;
import io.astratrade.gateway.ws.connection.ConnectionQuota;
import io.astratrade.gateway.ws.connection.WsMeters;
import io.astratrade.gateway.ws.subscription.Channels;
import io.micrometer.core.instrument.MeterRegistry;

/** State that all event loops of one gateway share. */
record Shared(
        LocalLimits limits, ConnectionQuota quota, Channels channels, WsMeters wsMeters, InstanceMeters instances) {
    static Shared of(GatewayConfig config, Channels channels, MeterRegistry registry) {
        ConnectionQuota quota = new ConnectionQuota(config.ws());
        return new Shared(
                new LocalLimits(), quota, channels, new WsMeters(registry, quota), new InstanceMeters(registry));
    }
}
