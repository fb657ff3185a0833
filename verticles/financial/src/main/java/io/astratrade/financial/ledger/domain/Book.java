package io.astratrade.financial.ledger.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Balances of bounded accounts as they were locked, and what entries and holds do to them, one after the other. */
public final class Book {
    /** So much that no sum of an account comes near what a long can hold. */
    static final Money LARGEST_POSTING = new Money(1_000_000_000L * 1_000_000);

    private final Map<BalanceKey, Balance> balances;
    private final Map<BalanceKey, Balance> changed = new LinkedHashMap<>();

    public Book(Map<BalanceKey, Balance> locked) {
        balances = new HashMap<>(locked);
    }

    /** What must be locked before these are posted. */
    public static SortedSet<BalanceKey> bounded(Collection<Entry> entries) {
        SortedSet<BalanceKey> keys = new TreeSet<>();
        entries.forEach(entry -> bounded(entry).forEach(keys::add));
        return keys;
    }

    private static Stream<BalanceKey> bounded(Entry entry) {
        return entry.postings().stream()
                .flatMap(posting -> Stream.of(
                        new BalanceKey(posting.source(), posting.asset()),
                        new BalanceKey(posting.destination(), posting.asset())))
                .filter(key -> key.account().bounded());
    }

    /**
     * Applies an entry's postings in their order; no account is below its floor after any of them. The transaction is later
     * than any other of its bounded accounts.
     *
     * @throws io.astratrade.platform.refusal.RefusedException FINANCIAL_INSUFFICIENT_FUNDS, FINANCIAL_AMOUNT_TOO_LARGE; then
     *     nothing has changed
     */
    public PostedTransaction post(UUID id, Entry entry) {
        return post(id, entry, new HashMap<>());
    }

    /** The same of what a hold has kept. */
    public PostedTransaction capture(UUID id, Entry entry, BalanceKey holder, Money amount) {
        Map<BalanceKey, Balance> draft = new HashMap<>();
        draft.put(holder, balances.get(holder).free(amount));
        return post(id, entry, draft);
    }

    private PostedTransaction post(UUID id, Entry entry, Map<BalanceKey, Balance> draft) {
        if (entry.postings().isEmpty()) {
            throw new IllegalArgumentException("A transaction without postings");
        }
        Instant at = after(entry);
        List<PostedLine> lines = new ArrayList<>(entry.postings().size());
        try {
            entry.postings().forEach(posting -> lines.add(line(posting, at, draft)));
        } catch (ArithmeticException e) {
            throw FinancialRefusal.FINANCIAL_AMOUNT_TOO_LARGE.refused();
        }
        balances.putAll(draft);
        changed.putAll(draft);
        return new PostedTransaction(id, entry.at(at), lines);
    }

    /** @throws io.astratrade.platform.refusal.RefusedException FINANCIAL_INSUFFICIENT_FUNDS */
    public void hold(BalanceKey key, Money amount) {
        Balance balance = balances.get(key);
        if (!balance.covers(amount)) {
            throw FinancialRefusal.FINANCIAL_INSUFFICIENT_FUNDS.refused();
        }
        put(balance.hold(amount));
    }

    /** Makes available what was held. */
    public void free(BalanceKey key, Money amount) {
        put(balances.get(key).free(amount));
    }

    private void put(Balance balance) {
        balances.put(balance.key(), balance);
        changed.put(balance.key(), balance);
    }

    /** What is to be written. */
    public Collection<Balance> changed() {
        return changed.values();
    }

    private Instant after(Entry entry) {
        Instant own = entry.at().truncatedTo(ChronoUnit.MICROS);
        return bounded(entry)
                .map(key -> balances.get(key).lastAt().plus(1, ChronoUnit.MICROS))
                .filter(own::isBefore)
                .max(Instant::compareTo)
                .orElse(own);
    }

    private PostedLine line(Posting posting, Instant at, Map<BalanceKey, Balance> draft) {
        if (posting.amount().compareTo(LARGEST_POSTING) > 0) {
            throw new ArithmeticException("beyond " + LARGEST_POSTING);
        }
        Long source = null;
        Long destination = null;
        if (posting.source().bounded()) {
            BalanceKey key = new BalanceKey(posting.source(), posting.asset());
            Balance balance = draft.getOrDefault(key, balances.get(key));
            if (!balance.covers(posting.amount())) {
                throw FinancialRefusal.FINANCIAL_INSUFFICIENT_FUNDS.refused();
            }
            source = set(draft, balance.minus(posting.amount(), at));
        }
        if (posting.destination().bounded()) {
            BalanceKey key = new BalanceKey(posting.destination(), posting.asset());
            destination = set(draft, draft.getOrDefault(key, balances.get(key)).plus(posting.amount(), at));
        }
        return new PostedLine(posting, source, destination);
    }

    private static long set(Map<BalanceKey, Balance> draft, Balance balance) {
        draft.put(balance.key(), balance);
        return balance.amount().micros();
    }
}
