package io.astratrade.user;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user service. */
public final class UserModule implements ServiceModule {
    private static final Logger LOG = LoggerFactory.getLogger(UserModule.class);

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
        UserConfig.from(config.reader(name()));
    }

    @Override
    public List<Deployment> deployments(Service service) {
        UserConfig config = UserConfig.from(service.config().reader(name()));
        if (config.keys().secretIsPublished()) {
            LOG.warn("Signing keys are encrypted with the secret that everybody knows: set user.keys.secret");
        }
        return List.of(Deployment.scaled(() -> new UserApiVerticle(service, config)));
    }
}
