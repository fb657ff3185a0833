package io.astratrade.gamification;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;

/** XP, levels and leaderboards, as the launcher finds them. */
public final class GamificationModule implements ServiceModule {
    @Override
    public String name() {
        return "gamification";
    }

    @Override
    public String description() {
        return "XP, levels and leaderboards";
    }

    @Override
    public void check(Config config) {
        GamificationConfig.from(config.reader(name()));
    }

    @Override
    public List<Deployment> deployments(Service service) {
        GamificationConfig config = GamificationConfig.from(service.config().reader(name()));
        return List.of(
                Deployment.single(() -> new GamificationEventsVerticle(service, config)),
                Deployment.scaled(() -> new GamificationApiVerticle(service, config)));
    }
}
