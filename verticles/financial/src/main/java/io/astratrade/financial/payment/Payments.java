package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.UUID;

/** Payments by whatever provider is configured. Each ends in exactly one charge or none. */
public interface Payments {
    /** Writes a pending payment in the caller's transaction; it is carried out after the commit, by whoever comes first. */
    Future<UUID> begin(Tx tx, Cause cause, PaymentOrder order);

    /**
     * Carries out a payment that was begun, within a bounded time, and settles it; its state afterwards. PROCESSING when the
     * provider did not say in time: the outcome is found out later.
     */
    Future<Payment> execute(UUID payment);

    /** Gives back a part, or all that is left when the amount is null; FINANCIAL_MORE_THAN_PAID, FINANCIAL_PAYMENT_NOT_FOUND. */
    Future<UUID> refund(Tx tx, Cause cause, UUID payment, Money amount, String reason);
}
