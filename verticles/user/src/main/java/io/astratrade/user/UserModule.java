package io.astratrade.user;

import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user service. */
public final class UserModule implements ServiceModule {
    private static final Logger LOG = LoggerFactory.getLogger(UserModule.class);

    @Override
    public Domain<UserConfig> domain() {
        return Domain.named(
                        "user",
                        "registration, authentication, sessions, profiles",
                        (config, reader) -> UserConfig.from(reader))
                .port(8006)
                .order(10)
                .required()
                .answers("users", "notifications")
                .answersPath("/.well-known/jwks.json")
                .can("accounts", "sessions", "token-keys")
                .deploys(UserModule::verticles)
                .build();
    }

    private static List<Deployment> verticles(Service service, UserConfig config) {
        if (config.keysSecret().equals(UserConfig.PUBLISHED_SECRET)) {
            LOG.warn("Signing keys are encrypted with the secret that everybody knows: set user.keys.secret");
        }
        return List.of(Deployment.scaled(() -> new UserApiVerticle(service, config)));
    }
}
