package io.astratrade.financial.wallet;

import io.astratrade.financial.ledger.Journal;
import io.astratrade.financial.ledger.domain.Balance;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.store.BalanceStore;
import io.astratrade.platform.cards.KnownUser;
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.IdempotencyBatch;
import io.astratrade.platform.idempotency.IdempotencyBatch.Earlier;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out many transfers as one database transaction: three round trips, however many there are. */
final class TransferStore {
    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final BalanceStore balances = new BalanceStore();
    private final IdempotencyBatch idempotency = new IdempotencyBatch();

    TransferStore(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** How each of them ended, in their order; fails when none of them was carried out. */
    Future<List<Outcome>> carryOut(List<Transfer> transfers) {
        return database.transaction(tx -> carryOut(tx, transfers));
    }

    /** Balances first: a request that was sent twice waits here, and then finds the answer of the first one. */
    private Future<List<Outcome>> carryOut(Tx tx, List<Transfer> transfers) {
        Set<BalanceKey> keys = new TreeSet<>();
        transfers.forEach(each -> keys.addAll(List.of(each.from(), each.to())));
        var locked = balances.lockOpen(tx, keys);
        var earlier =
                idempotency.find(tx, transfers.stream().map(Transfer::request).toList());
        var users = UserCards.known(tx, userIds(transfers));
        return Future.all(locked, earlier, users)
                .compose(read -> open(tx, transfers, locked.result(), users.result()))
                .compose(all -> write(tx, transfers, earlier.result(), users.result(), all));
    }

    /** Opens accounts of those who get something for the first time; what is refused anyway opens none. */
    private Future<Map<BalanceKey, Balance>> open(
            Tx tx, List<Transfer> transfers, Map<BalanceKey, Balance> locked, Map<String, KnownUser> users) {
        Map<BalanceKey, Balance> all = new HashMap<>(locked);
        Collection<BalanceKey> missing = new TreeSet<>();
        for (Transfer each : transfers) {
            all.putIfAbsent(each.from(), Balance.none(each.from()));
            if (!locked.containsKey(each.to())
                    && users.containsKey(each.recipient().toString())) {
                missing.add(each.to());
            }
        }
        return balances.lock(tx, missing).map(opened -> {
            all.putAll(opened);
            return all;
        });
    }

    private Future<List<Outcome>> write(
            Tx tx,
            List<Transfer> transfers,
            Earlier earlier,
            Map<String, KnownUser> users,
            Map<BalanceKey, Balance> locked) {
        TransferBatch batch = new TransferBatch(tx, users, earlier, locked, clock.instant());
        List<Outcome> outcomes = new ArrayList<>(transfers.size());
        transfers.forEach(each -> outcomes.add(batch.decide(each)));
        return Future.all(journal.write(tx, batch.book(), batch.posted()), idempotency.store(tx, batch.answered()))
                .map(outcomes);
    }

    private static Set<String> userIds(List<Transfer> transfers) {
        return transfers.stream()
                .flatMap(each -> Stream.of(each.sender(), each.recipient()))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
