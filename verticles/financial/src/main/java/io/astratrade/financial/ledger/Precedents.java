package io.astratrade.financial.ledger;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.store.TransactionStore;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What is in the books already that entries refer to: the same reference, the transaction to reverse, its reversal. */
final class Precedents {
    private record Reference(String origin, String reference) {
        static Reference of(Entry entry) {
            return new Reference(entry.origin(), entry.reference());
        }
    }

    private final Map<Reference, PostedTransaction> byReference = new HashMap<>();
    private final Map<UUID, PostedTransaction> originals = new HashMap<>();
    private final Map<UUID, PostedTransaction> reversals = new HashMap<>();

    static Future<Precedents> of(Tx tx, TransactionStore store, List<Entry> entries) {
        Precedents precedents = new Precedents();
        List<UUID> reversed =
                entries.stream().map(Entry::reversalOf).filter(Objects::nonNull).toList();
        Future<?> same = store.byReference(tx, entries).onSuccess(found -> found.forEach(precedents::add));
        Future<?> originals = store.find(tx, reversed)
                .onSuccess(found -> found.forEach(each -> precedents.originals.put(each.id(), each)));
        Future<?> reversals = store.reversals(tx, reversed).onSuccess(found -> found.forEach(precedents::addReversal));
        return Future.all(same, originals, reversals).map(precedents);
    }

    /** What will be in the books when this is committed. */
    void add(PostedTransaction posted) {
        if (posted.entry().reference() != null) {
            byReference.put(Reference.of(posted.entry()), posted);
        }
        addReversal(posted);
    }

    private void addReversal(PostedTransaction posted) {
        if (posted.entry().reversalOf() != null) {
            reversals.put(posted.entry().reversalOf(), posted);
        }
    }

    /**
     * The transaction that an entry asks for once more.
     *
     * @throws io.astratrade.platform.refusal.RefusedException FINANCIAL_REFERENCE_REUSED
     */
    Optional<PostedTransaction> same(Entry entry) {
        PostedTransaction earlier = entry.reference() == null ? null : byReference.get(Reference.of(entry));
        if (earlier != null && !earlier.says(entry)) {
            throw FinancialRefusal.FINANCIAL_REFERENCE_REUSED.refused(
                    "Reference " + entry.reference() + " of " + entry.origin() + " is transaction " + earlier.id());
        }
        return Optional.ofNullable(earlier);
    }

    /**
     * Holds a reversal to its original: once, whole, and no reversal of a reversal.
     *
     * @throws io.astratrade.platform.refusal.RefusedException FINANCIAL_TRANSACTION_NOT_FOUND, FINANCIAL_ALREADY_REVERSED,
     *     FINANCIAL_NOT_REVERSIBLE
     */
    void admit(Entry entry) {
        if (entry.reversalOf() == null) {
            return;
        }
        PostedTransaction original = originals.get(entry.reversalOf());
        if (original == null) {
            throw FinancialRefusal.FINANCIAL_TRANSACTION_NOT_FOUND.refused();
        }
        if (original.entry().reversalOf() != null) {
            throw FinancialRefusal.FINANCIAL_NOT_REVERSIBLE.refused();
        }
        PostedTransaction earlier = reversals.get(entry.reversalOf());
        if (earlier != null) {
            throw FinancialRefusal.FINANCIAL_ALREADY_REVERSED.refused("It was reversed by " + earlier.id());
        }
        if (!entry.postings().equals(original.entry().reversed())) {
            throw new IllegalArgumentException("A reversal takes back all postings of " + original.id());
        }
    }
}
