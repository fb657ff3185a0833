package io.astratrade.financial.ledger;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Book;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.store.AccountStore;
import io.astratrade.financial.ledger.store.BalanceStore;
import io.astratrade.financial.ledger.store.TransactionStore;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/** The ledger in PostgreSQL. */
public final class PostgresLedger implements Ledger {
    private final Journal journal;
    private final Holds holds;
    private final TransactionStore transactions = new TransactionStore();
    private final BalanceStore balances = new BalanceStore();
    private final AccountStore accounts = new AccountStore();

    /** @param clock says when holds expire and captures happen */
    public PostgresLedger(Vertx vertx, Clock clock) {
        this(new Journal(vertx), clock);
    }

    /** @param committed is told how many postings a commit has */
    public PostgresLedger(IntConsumer committed, Clock clock) {
        this(new Journal(committed), clock);
    }

    private PostgresLedger(Journal journal, Clock clock) {
        this.journal = journal;
        holds = new Holds(journal, clock);
    }

    @Override
    public Future<UUID> post(Tx tx, Cause cause, Entry entry) {
        return postAll(tx, cause, List.of(entry)).map(ids -> ids.get(0));
    }

    @Override
    public Future<List<UUID>> postAll(Tx tx, Cause cause, List<Entry> entries) {
        var locked = balances.lock(tx, Book.bounded(entries));
        var precedents = Precedents.of(tx, transactions, entries);
        return Future.all(locked, precedents)
                .compose(read -> write(tx, cause, entries, new Book(locked.result()), precedents.result()));
    }

    private Future<List<UUID>> write(Tx tx, Cause cause, List<Entry> entries, Book book, Precedents precedents) {
        List<UUID> ids = new ArrayList<>();
        List<PostedTransaction> posted = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<PostedTransaction> earlier = precedents.same(entry);
            if (earlier.isEmpty()) {
                precedents.admit(entry);
                PostedTransaction decided = book.post(UUID.fromString(EventIds.next()), entry);
                precedents.add(decided);
                posted.add(decided);
                Journal.tell(tx, cause, decided);
            }
            ids.add(earlier.orElseGet(() -> posted.get(posted.size() - 1)).id());
        }
        return journal.write(tx, book, posted).map(ids);
    }

    @Override
    public Future<UUID> hold(Tx tx, Cause cause, HoldDraft draft) {
        return holds.hold(tx, draft);
    }

    @Override
    public Future<UUID> capture(Tx tx, Cause cause, UUID hold, Money amount) {
        return holds.capture(tx, cause, hold, amount);
    }

    @Override
    public Future<Void> release(Tx tx, Cause cause, UUID hold) {
        return holds.release(tx, hold);
    }

    @Override
    public Future<Money> available(Tx tx, Account account, Asset asset) {
        return accounts.available(tx, account, asset);
    }

    /** Frees holds whose time is over, at most so many; gives how many. */
    Future<Integer> expire(Tx tx, int limit) {
        return holds.expire(tx, limit);
    }
}
