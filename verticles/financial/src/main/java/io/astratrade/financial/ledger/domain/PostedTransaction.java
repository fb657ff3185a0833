package io.astratrade.financial.ledger.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A transaction in the books.
 *
 * @param entry as it was posted, at the time that it has in the books
 * @param lines its postings, in their order, with the balances that they left
 */
public record PostedTransaction(UUID id, Entry entry, List<PostedLine> lines) {
    public PostedTransaction {
        lines = List.copyOf(lines);
    }

    /** Whether an entry asks for what is posted here; its time does not matter. */
    public boolean says(Entry other) {
        return entry.kind().equals(other.kind())
                && entry.postings().equals(other.postings())
                && Objects.equals(entry.reversalOf(), other.reversalOf());
    }

    /** SHA-256 of everything that it says. */
    public byte[] contentHash() {
        return ContentHash.of(this);
    }
}
