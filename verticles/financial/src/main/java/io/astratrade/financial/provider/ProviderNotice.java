package io.astratrade.financial.provider;

import io.astratrade.codec.amount.Money;
import java.util.UUID;

/**
 * Something that a provider says by itself.
 *
 * @param id the provider's, by which a repetition is known
 * @param type as the provider calls it
 * @param object the provider's id of what it is about
 * @param key of the charge, refund or payout that it is about; of the charge for disputes and for foreign refunds
 * @param outcome of a charge, refund or payout
 * @param amount of a dispute or a foreign refund
 * @param reason of a dispute
 */
public record ProviderNotice(
        String id,
        String type,
        String object,
        Subject subject,
        UUID key,
        Outcome outcome,
        Money amount,
        String reason) {
    /** What a notice is about. */
    public enum Subject {
        CHARGE,
        REFUND,
        /** A refund that somebody made at the provider, and not here. */
        FOREIGN_REFUND,
        PAYOUT,
        DISPUTE_OPENED,
        DISPUTE_WON,
        DISPUTE_LOST
    }
}
