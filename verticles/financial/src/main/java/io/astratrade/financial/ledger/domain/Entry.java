package io.astratrade.financial.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A transaction to be posted.
 *
 * @param kind such as `transfer`, `deposit`, `trading_fee`
 * @param origin whoever posts it, such as `transfer`, `payment`, `event`
 * @param reference unique per origin: the same again is the first transaction, and changes nothing; null when
 *     nothing will ever ask for it again
 * @param reversalOf the transaction that it takes back; null when none
 * @param at when it happened, by the financial clock
 */
public record Entry(
        String kind,
        String origin,
        String reference,
        List<Posting> postings,
        String description,
        UUID reversalOf,
        Instant at) {
    public Entry {
        postings = List.copyOf(postings);
    }

    public static Entry of(
            String kind, String origin, String reference, List<Posting> postings, String description, Instant at) {
        return new Entry(kind, origin, reference, postings, description, null, at);
    }

    /** The same at another time. */
    public Entry at(Instant time) {
        return new Entry(kind, origin, reference, postings, description, reversalOf, time);
    }

    /** The postings that take this back, the last one first. */
    public List<Posting> reversed() {
        List<Posting> back = new ArrayList<>();
        for (int i = postings.size() - 1; i >= 0; i--) {
            Posting posting = postings.get(i);
            back.add(new Posting(posting.destination(), posting.source(), posting.asset(), posting.amount()));
        }
        return back;
    }
}
