package io.astratrade.user;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;

/** The user service. */
public final class UserModule implements ServiceModule {
    @Override
    public String name() {
        return "user";
    }

    @Override
    public String description() {
        return "registration, authentication, sessions, profiles";
    }

    @Override
    public void check(Config config) {
        ConfigReader reader = config.reader(name());
        UserConfig.from(reader);
        reader.done();
    }

    @Override
    public List<Deployment> deployments(Service service) {
        ConfigReader reader = service.config().reader(name());
        UserConfig config = UserConfig.from(reader);
        reader.done();
        return List.of(Deployment.scaled(() -> new UserApiVerticle(service, config)));
    }
}
