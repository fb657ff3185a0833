package io.astratrade.gateway;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;

/** The gateway: the one door to all services. */
public final class GatewayModule implements ServiceModule {
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
        ConfigReader reader = config.reader(name());
        GatewayConfig.from(reader);
        reader.done();
    }

    @Override
    public List<Deployment> deployments(Service service) {
        ConfigReader reader = service.config().reader(name());
        GatewayConfig config = GatewayConfig.from(reader);
        reader.done();
        Shared shared = Shared.of(config, service.meters());
        return List.of(Deployment.scaled(() -> new GatewayApiVerticle(service, config, shared)));
    }
}
