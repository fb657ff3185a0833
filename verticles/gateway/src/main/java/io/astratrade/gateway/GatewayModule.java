package io.astratrade.gateway;

import io.astratrade.gateway.ws.subscription.Channels;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.refusal.ApiRefusal;
import java.util.List;

/** The gateway: the one door to all services. */
public final class GatewayModule implements ServiceModule {
    private static final int AFTER_ALL_OTHERS = 1_000;

    @Override
    public Domain<GatewayConfig> domain() {
        return Domain.named(
                        "gateway",
                        "routing, limits, console and API reference",
                        (config, reader) -> GatewayConfig.from(reader, config, Channels.declared()))
                .port(8000)
                .order(AFTER_ALL_OTHERS)
                .withoutDatabase()
                .refuses(ApiRefusal.class)
                .can("routing", "limits", "live-data")
                .deploys(GatewayModule::verticles)
                .build();
    }

    private static List<Deployment> verticles(Service service, GatewayConfig config) {
        Shared shared = Shared.of(config, Channels.declared(), service.meters());
        return List.of(Deployment.scaled(() -> new GatewayApiVerticle(service, config, shared)));
    }
}
