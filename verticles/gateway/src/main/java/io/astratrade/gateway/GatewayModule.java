package io.astratrade.gateway;

import io.astratrade.gateway.channels.GamificationChannels;
import io.astratrade.gateway.channels.TradingChannels;
import io.astratrade.gateway.ws.feed.Channels;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;
import java.util.stream.Stream;

/** The gateway: the one door to all services. */
public final class GatewayModule implements ServiceModule {
    private static final Channels CHANNELS = new Channels(Stream.of(TradingChannels.all(), GamificationChannels.all())
            .flatMap(List::stream)
            .toList());

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String description() {
        return "routing, limits, console and API reference";
    }

    @Override
    public boolean hasDatabase() {
        return false;
    }

    @Override
    public void check(Config config) {
        settings(config);
    }

    @Override
    public List<Deployment> deployments(Service service) {
        GatewayConfig config = settings(service.config());
        Shared shared = Shared.of(config, CHANNELS, service.meters());
        return List.of(Deployment.scaled(() -> new GatewayApiVerticle(service, config, shared)));
    }

    private GatewayConfig settings(Config config) {
        ConfigReader reader = config.reader(name());
        GatewayConfig settings = GatewayConfig.from(reader, config, CHANNELS);
        reader.done();
        return settings;
    }
}
