package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;

/** What payments of one purpose do to the books, in the very transaction that settles them, once each. */
public interface PaymentEffects {
    String purpose();

    Future<Void> succeeded(Tx tx, Cause cause, Payment payment);

    Future<Void> failed(Tx tx, Cause cause, Payment payment);

    Future<Void> refunded(Tx tx, Cause cause, Payment payment, Money amount);
}
