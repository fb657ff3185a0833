package io.astratrade.user.ops;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.Account;
import io.astratrade.user.store.AdministrationStore;
import io.astratrade.user.wire.AccountEvents;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Publishes the profiles of all accounts again, a transaction for every few. Each has the version it has had since its
 * last change, so one that is published twice, or beside a change, overwrites nothing newer.
 */
final class Announcement {
    private final Database database;
    private final AdministrationStore store;
    private final Clock clock;
    private final int stepAccounts;
    private final String correlation = EventIds.next();

    Announcement(Database database, Clock clock, int stepAccounts) {
        this.database = database;
        this.store = new AdministrationStore(database);
        this.clock = clock;
        this.stepAccounts = stepAccounts;
    }

    /**
     * Completes with how many accounts there were after an id.
     *
     * @param done is told the last id of every step that has committed: from there another run can go on
     */
    Future<Long> run(UUID after, Consumer<UUID> done) {
        return run(after, done, 0);
    }

    private Future<Long> run(UUID after, Consumer<UUID> done, long before) {
        return database.transaction(tx -> step(tx, after)).compose(ids -> {
            if (ids.isEmpty()) {
                return Future.succeededFuture(before);
            }
            UUID last = ids.get(ids.size() - 1);
            done.accept(last);
            return run(last, done, before + ids.size());
        });
    }

    private Future<List<UUID>> step(Tx tx, UUID after) {
        return store.versions(tx, after, stepAccounts).map(found -> {
            found.forEach((account, version) -> announce(tx, account, version));
            return found.keySet().stream().map(Account::id).toList();
        });
    }

    private void announce(Tx tx, Account account, long version) {
        tx.emit(
                new Cause(correlation, correlation, null),
                account.id().toString(),
                AccountEvents.updated(account, List.of(), version, clock.instant()));
    }
}
