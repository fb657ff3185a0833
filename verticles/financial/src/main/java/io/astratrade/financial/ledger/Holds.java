package io.astratrade.financial.ledger;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_HOLD_CLOSED;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_HOLD_NOT_FOUND;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_MORE_THAN_HELD;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_REFERENCE_REUSED;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.domain.Book;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.ledger.store.BalanceStore;
import io.astratrade.financial.ledger.store.HoldStore;
import io.astratrade.financial.ledger.store.StoredHold;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Reservations of bounded accounts: a hold's row is locked first, then the balances in their order. */
final class Holds {
    private static final String ORIGIN = "hold";

    private final Journal journal;
    private final Clock clock;
    private final HoldStore holds = new HoldStore();
    private final BalanceStore balances = new BalanceStore();

    Holds(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** FINANCIAL_INSUFFICIENT_FUNDS, FINANCIAL_REFERENCE_REUSED. */
    Future<UUID> hold(Tx tx, HoldDraft draft) {
        StoredHold wanted = new StoredHold(null, draft, Money.ZERO, 0, StoredHold.OPEN, clock.instant());
        var locked = balances.lock(tx, List.of(wanted.key()));
        var earlier = holds.byReference(tx, draft.origin(), draft.reference());
        return Future.all(locked, earlier).compose(read -> earlier.result()
                .map(first -> Future.succeededFuture(same(first, draft)))
                .orElseGet(() -> add(tx, wanted, new Book(locked.result()))));
    }

    private static UUID same(StoredHold first, HoldDraft draft) {
        if (!first.says(draft)) {
            throw FINANCIAL_REFERENCE_REUSED.refused(
                    "Reference " + draft.reference() + " of " + draft.origin() + " is hold " + first.id());
        }
        return first.id();
    }

    private Future<UUID> add(Tx tx, StoredHold wanted, Book book) {
        UUID id = UUID.fromString(EventIds.next());
        book.hold(wanted.key(), wanted.draft().amount());
        return Future.all(holds.add(tx, id, wanted.draft(), wanted.createdAt()), balances.save(tx, book.changed()))
                .map(id);
    }

    /** FINANCIAL_HOLD_NOT_FOUND, FINANCIAL_HOLD_CLOSED, FINANCIAL_MORE_THAN_HELD. */
    Future<UUID> capture(Tx tx, Cause cause, UUID id, Money amount) {
        return locked(tx, id).compose(hold -> {
            Instant now = clock.instant();
            Money moved = moved(hold, amount, now);
            Entry entry = entry(hold, moved, now);
            return balances.lock(tx, Book.bounded(List.of(entry))).compose(read -> {
                Book book = new Book(read);
                PostedTransaction posted = book.capture(UUID.fromString(EventIds.next()), entry, hold.key(), moved);
                Journal.tell(tx, cause, posted);
                return Future.all(holds.captured(tx, id, moved, now), journal.write(tx, book, List.of(posted)))
                        .map(posted.id());
            });
        });
    }

    private static Money moved(StoredHold hold, Money amount, Instant now) {
        if (!hold.openAt(now)) {
            throw FINANCIAL_HOLD_CLOSED.refused(
                    "The hold is " + (hold.state().equals(StoredHold.OPEN) ? "expired" : hold.state()));
        }
        if (amount != null && amount.compareTo(hold.left()) > 0) {
            throw FINANCIAL_MORE_THAN_HELD.refused(
                    hold.left() + " " + hold.draft().asset().code() + " are left of it");
        }
        return amount == null ? hold.left() : amount;
    }

    private static Entry entry(StoredHold hold, Money amount, Instant now) {
        HoldDraft draft = hold.draft();
        return Entry.of(
                draft.kind(),
                ORIGIN,
                hold.id() + ":" + (hold.captures() + 1),
                List.of(new Posting(draft.account(), draft.destination(), draft.asset(), amount)),
                draft.description(),
                now);
    }

    /** FINANCIAL_HOLD_NOT_FOUND; a hold that is not open stays as it is. */
    Future<Void> release(Tx tx, UUID id) {
        return locked(tx, id)
                .compose(hold -> hold.state().equals(StoredHold.OPEN)
                        ? free(tx, List.of(hold), StoredHold.RELEASED)
                        : Future.succeededFuture());
    }

    /** Frees holds whose time is over, at most so many; gives how many. */
    Future<Integer> expire(Tx tx, int limit) {
        return holds.lockExpired(tx, clock.instant(), limit)
                .compose(found -> free(tx, found, StoredHold.EXPIRED).map(found.size()));
    }

    private Future<Void> free(Tx tx, List<StoredHold> open, String state) {
        if (open.isEmpty()) {
            return Future.succeededFuture();
        }
        SortedSet<BalanceKey> keys = new TreeSet<>();
        open.forEach(hold -> keys.add(hold.key()));
        return balances.lock(tx, keys).compose(read -> {
            Book book = new Book(read);
            open.forEach(hold -> book.free(hold.key(), hold.left()));
            List<UUID> ids = open.stream().map(StoredHold::id).toList();
            return Future.all(holds.close(tx, ids, state, clock.instant()), balances.save(tx, book.changed()))
                    .mapEmpty();
        });
    }

    private Future<StoredHold> locked(Tx tx, UUID id) {
        return holds.lock(tx, id).map(found -> found.orElseThrow(FINANCIAL_HOLD_NOT_FOUND::refused));
    }
}
