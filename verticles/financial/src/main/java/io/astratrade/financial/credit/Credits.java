package io.astratrade.financial.credit;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.credit.store.CreditStore;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Credit of accounts: what is granted, held for open invoices and spent; the ledger's platform:credits has the sum of all. */
public record Credits(CreditStore store, Ledger ledger) {
    private static final Account ALL = new Account("platform:credits");
    private static final Account REVENUE = Account.revenue("subscriptions");

    /** What nothing else is to be paid with; the account stays locked until the transaction ends. */
    public Future<Money> available(Tx tx, UUID user) {
        return store.lock(tx, user).map(CreditStore.Balance::available);
    }

    /** Keeps a part of it for an invoice. */
    public Future<Void> hold(Tx tx, UUID user, Money amount) {
        return amount.equals(Money.ZERO) ? Future.succeededFuture() : store.hold(tx, user, amount);
    }

    /** Gives back what was kept for an invoice that is not paid. */
    public Future<Void> free(Tx tx, UUID user, Money amount) {
        return hold(tx, user, amount.negate());
    }

    /** Pays with what was kept for an invoice; the posting is the invoice's. */
    public Future<Void> spend(Tx tx, UUID user, Money amount, UUID invoice, Instant at) {
        return amount.equals(Money.ZERO)
                ? Future.succeededFuture()
                : store.add(tx, user, amount.negate(), "invoice", invoice, at);
    }

    /**
     * Adds what was paid and is not used, and takes it out of revenue.
     *
     * @param reference of the posting, unique
     */
    public Future<Void> grant(Tx tx, Cause cause, UUID user, Money amount, UUID invoice, String reference, Instant at) {
        Posting posting = new Posting(REVENUE, ALL, Asset.USD, amount);
        Entry entry = Entry.of("credit", "credit", reference, List.of(posting), "Unused time", at);
        return store.lock(tx, user)
                .compose(locked -> store.add(tx, user, amount, "unused_time", invoice, at))
                .compose(added -> ledger.post(tx, cause, entry))
                .mapEmpty();
    }

    /** The posting that pays a part of an invoice with credit. */
    public static Posting payment(Money amount) {
        return new Posting(ALL, REVENUE, Asset.USD, amount);
    }
}
