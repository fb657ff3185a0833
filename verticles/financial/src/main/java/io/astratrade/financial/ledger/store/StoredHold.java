package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.domain.HoldDraft;
import java.time.Instant;
import java.util.UUID;

/**
 * A hold as it stands.
 *
 * @param captured what was moved of it so far
 * @param captures how many times
 * @param state open, captured, released or expired; the last three are final
 */
public record StoredHold(UUID id, HoldDraft draft, Money captured, int captures, String state, Instant createdAt) {
    public static final String OPEN = "open";
    public static final String CAPTURED = "captured";
    public static final String RELEASED = "released";
    public static final String EXPIRED = "expired";

    /** What is still held of it. */
    public Money left() {
        return state.equals(OPEN) ? draft.amount().minus(captured) : Money.ZERO;
    }

    public boolean openAt(Instant now) {
        return state.equals(OPEN) && draft.expiresAt().isAfter(now);
    }

    public BalanceKey key() {
        return new BalanceKey(draft.account(), draft.asset());
    }

    /** Whether a draft asks for what is held here; its times do not matter. */
    public boolean says(HoldDraft other) {
        return draft.account().equals(other.account())
                && draft.destination().equals(other.destination())
                && draft.asset() == other.asset()
                && draft.amount().equals(other.amount())
                && draft.kind().equals(other.kind());
    }
}
