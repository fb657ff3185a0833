package io.astratrade.financial.compliance.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.Instant;
import java.util.UUID;

/**
 * A finding that somebody has to decide on.
 *
 * @param subject what it is about: the withdrawal or transaction, or the day; one reason is noted once for each
 * @param withdrawalId the withdrawal that waits for the decision; null when none does
 * @param decidedAt null while it is open, as are decidedBy and decision
 */
public record ComplianceRecord(
        UUID id,
        UUID userId,
        Reason reason,
        String subject,
        UUID withdrawalId,
        Asset currency,
        Money amount,
        String detail,
        State state,
        Instant createdAt,
        Instant decidedAt,
        UUID decidedBy,
        String decision) {
    /** States of a record; the last two are final. */
    public enum State {
        OPEN,
        /** There is nothing wrong. */
        CLEARED,
        /** The suspicion is right. */
        CONFIRMED
    }

    /** A new one. A movement that cannot be held any more is noted once a day for what is more than one amount. */
    public static ComplianceRecord of(UUID id, Movement movement, Finding finding, Instant now) {
        boolean single = movement.withdrawal() || finding.reason() == Reason.LARGE_AMOUNT;
        String subject = single
                ? movement.sourceId().toString()
                : movement.at().toString().substring(0, "2026-01-31".length());
        return new ComplianceRecord(
                id,
                movement.userId(),
                finding.reason(),
                subject,
                movement.withdrawal() ? movement.sourceId() : null,
                movement.currency(),
                movement.amount(),
                finding.detail(),
                State.OPEN,
                now,
                null,
                null,
                null);
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
