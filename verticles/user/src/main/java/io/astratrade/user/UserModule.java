package io.astratrade.user;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.ops.UsersCommand;
import io.astratrade.user.store.LoginFailureStore;
import io.astratrade.user.store.SessionPurge;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user service. */
public final class UserModule implements ServiceModule {
    private static final Logger LOG = LoggerFactory.getLogger(UserModule.class);

    private static final int PURGE_STEP_ROWS = 1_000;
    private static final Schedule PURGING = Schedule.every(Duration.ofMinutes(10));
    private static final Job PURGE_LOGIN_FAILURES = new Job("purge-login-failures", PURGING, CatchUp.LATEST);
    private static final Job PURGE_SESSIONS = new Job("purge-sessions", PURGING, CatchUp.LATEST);

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
                .refuses(UserRefusal.class)
                .can("accounts", "sessions", "token-keys")
                .consumes(ConsumerGroup.USER_PROFILE_UPDATERS)
                .runs(
                        PURGE_LOGIN_FAILURES,
                        (service, config) -> (tx, due) -> new LoginFailureStore(
                                        service.database(), config.lockout(), service.clock())
                                .purge(PURGE_STEP_ROWS))
                .runs(
                        PURGE_SESSIONS,
                        (service, config) -> (tx, due) ->
                                new SessionPurge(service.database(), service.clock(), PURGE_STEP_ROWS).run())
                .commands(UsersCommand.class)
                .deploys(UserModule::verticles)
                .build();
    }

    private static List<Deployment> verticles(Service service, UserConfig config) {
        if (config.keys().secretIsPublished()) {
            LOG.warn("Signing keys are encrypted with the secret that everybody knows: set user.keys.secret");
        }
        return List.of(
                Deployment.single(() -> new UserEventsVerticle(service)),
                Deployment.scaled(() -> new UserApiVerticle(service, config)));
    }
}
