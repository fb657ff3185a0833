package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.UUID;

/**
 * Effects of payments whose money is in the user's account: it is held before the provider gives it back, so that it is not
 * spent meanwhile. Takes the place of {@link #refunded}, which is not called.
 */
public interface ReclaimableEffects extends PaymentEffects {
    /** Holds the whole amount; FINANCIAL_INSUFFICIENT_FUNDS. The hold's id. */
    Future<UUID> reserve(Tx tx, Cause cause, Payment payment, String reference, Money amount);

    /** Holds the amount or, when less is available, that. */
    Future<Reserved> reserveAvailable(Tx tx, Cause cause, Payment payment, String reference, Money amount);

    /** The provider has given the amount back, or taken it: the hold is captured, and the platform pays what it lacks. */
    Future<Void> reclaimed(Tx tx, Cause cause, Payment payment, String reference, Reserved reserved, Money amount);

    Future<Void> freed(Tx tx, Cause cause, UUID hold);

    /**
     * What is held.
     *
     * @param hold null when nothing is
     */
    record Reserved(UUID hold, Money amount) {}
}
