package io.astratrade.gateway;

import io.astratrade.gateway.channels.GamificationChannels;
import io.astratrade.gateway.channels.TradingChannels;
import io.astratrade.gateway.ws.subscription.Channels;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.refusal.ApiRefusal;
import java.util.List;
import java.util.stream.Stream;

/** The gateway: the one door to all services. */
public final class GatewayModule implements ServiceModule {
    private static final int AFTER_ALL_OTHERS = 1_000;
    private static final Channels CHANNELS = new Channels(Stream.of(TradingChannels.all(), GamificationChannels.all())
            .flatMap(List::stream)
            .toList());

    @Override
    public Domain<GatewayConfig> domain() {
        return Domain.named(
                        "gateway",
                        "routing, limits, console and API reference",
                        (config, reader) -> GatewayConfig.from(reader, config, CHANNELS))
                .port(8000)
                .order(AFTER_ALL_OTHERS)
                .withoutDatabase()
                .refuses(ApiRefusal.class)
                .can("routing", "limits", "live-data")
                .deploys(GatewayModule::verticles)
                .build();
    }

    private static List<Deployment> verticles(Service service, GatewayConfig config) {
        Shared shared = Shared.of(config, CHANNELS, service.meters());
        return List.of(Deployment.scaled(() -> new GatewayApiVerticle(service, config, shared)));
    }
}
