package io.astratrade.user;

import io.astratrade.platform.module.Service;
import io.astratrade.user.store.UserDirectory;
import io.astratrade.user.wire.ProfileUpdates;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The groups that user owns. */
final class UserEventsVerticle extends VerticleBase {
    private final Service service;

    UserEventsVerticle(Service service) {
        this.service = service;
    }

    @Override
    public Future<?> start() {
        return service.consume(new ProfileUpdates(new UserDirectory(service.database())).router());
    }
}
