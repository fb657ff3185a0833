package io.astratrade.financial.ledger;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.FinancialEvent.TransactionRecorded;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.domain.Book;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.ledger.store.BalanceStore;
import io.astratrade.financial.ledger.store.TransactionStore;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Writes what a book has decided, tells it by events, and wakes the sealer when it is committed. */
public final class Journal {
    /** Where the event bus of this process hears of commits: how many postings each has. */
    public static final String COMMITTED = "financial.ledger.committed";

    private final IntConsumer committed;
    private final TransactionStore transactions = new TransactionStore();
    private final BalanceStore balances = new BalanceStore();

    public Journal(Vertx vertx) {
        this(postings -> vertx.eventBus().publish(COMMITTED, postings));
    }

    /** @param committed is told how many postings a commit has */
    public Journal(IntConsumer committed) {
        this.committed = committed;
    }

    public Future<Void> write(Tx tx, Book book, List<PostedTransaction> posted) {
        if (!posted.isEmpty()) {
            int postings = posted.stream().mapToInt(each -> each.lines().size()).sum();
            tx.afterCommit(() -> committed.accept(postings));
        }
        return Future.all(transactions.add(tx, posted), balances.save(tx, book.changed()))
                .mapEmpty();
    }

    /** An event for each user and asset that a transaction changes, with what it adds or takes. */
    public static void tell(Tx tx, Cause cause, PostedTransaction posted) {
        SortedMap<BalanceKey, Money> changes = new TreeMap<>();
        for (Posting posting : posted.entry().postings()) {
            add(changes, posting.source(), posting, posting.amount().negate());
            add(changes, posting.destination(), posting, posting.amount());
        }
        changes.forEach((key, amount) -> tx.emit(cause, userId(key), recorded(posted, key, amount)));
    }

    private static void add(SortedMap<BalanceKey, Money> changes, Account account, Posting posting, Money amount) {
        if (account.bounded()) {
            changes.merge(new BalanceKey(account, posting.asset()), amount, Money::plus);
        }
    }

    private static TransactionRecorded recorded(PostedTransaction posted, BalanceKey key, Money amount) {
        return new TransactionRecorded(
                posted.id().toString(),
                userId(key),
                posted.entry().kind(),
                key.asset().code(),
                amount,
                posted.entry().at());
    }

    private static String userId(BalanceKey key) {
        String address = key.account().address();
        return address.substring(address.indexOf(':') + 1);
    }
}
