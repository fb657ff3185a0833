package io.astratrade.gateway;

import io.astratrade.gateway.limit.LocalLimits;
import io.astratrade.gateway.ws.ConnectionQuota;
import io.astratrade.gateway.ws.WsMeters;
import io.micrometer.core.instrument.MeterRegistry;

/** What all event loops of one gateway have together. */
record Shared(LocalLimits limits, ConnectionQuota seats, WsMeters wsMeters) {
    static Shared of(GatewayConfig config, MeterRegistry registry) {
        ConnectionQuota seats = new ConnectionQuota(config.ws());
        return new Shared(new LocalLimits(), seats, new WsMeters(registry, seats));
    }
}
