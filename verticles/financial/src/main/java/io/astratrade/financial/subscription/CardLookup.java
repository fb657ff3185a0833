package io.astratrade.financial.subscription;

import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Cards of a user: that one, or without an id the preferred one. Empty when it is not there. */
@FunctionalInterface
public interface CardLookup {
    Future<Optional<UUID>> find(Tx tx, UUID user, UUID method);
}
