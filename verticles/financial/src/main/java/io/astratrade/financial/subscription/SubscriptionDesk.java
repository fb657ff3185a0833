package io.astratrade.financial.subscription;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.order.NewSubscription;
import io.astratrade.financial.subscription.order.Preview;
import io.astratrade.financial.subscription.order.PreviewRequest;
import io.astratrade.financial.subscription.order.SubscriptionUpdate;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.UUID;

/** What users do with their subscriptions. */
public record SubscriptionDesk(
        SubscriptionStore store,
        Subscribing subscribing,
        Changing changing,
        Ending ending,
        Previewing previewing,
        FinancialClock clock) {
    /** As {@link Subscribing} says. */
    public Future<Subscription> subscribe(Tx tx, Cause cause, UUID user, NewSubscription wanted) {
        return subscribing.subscribe(tx, cause, user, wanted, clock.second()).map(Charged::subscription);
    }

    /** As {@link Changing} says. */
    public Future<Subscription> change(Tx tx, Cause cause, Owned owned, SubscriptionUpdate update) {
        return lock(tx, owned)
                .compose(locked -> changing.change(tx, cause, locked, update, clock.second()))
                .map(Charged::subscription);
    }

    /** As {@link Ending} says. */
    public Future<Subscription> cancel(Tx tx, Cause cause, Owned owned, boolean now) {
        return lock(tx, owned)
                .compose(locked -> now
                        ? ending.now(tx, cause, locked, clock.second())
                        : ending.atPeriodEnd(tx, cause, locked, clock.second()));
    }

    /** As {@link Previewing} says. */
    public Future<Preview> preview(UUID user, PreviewRequest wanted) {
        return previewing.preview(user, wanted, clock.second());
    }

    private Future<Subscription> lock(Tx tx, Owned owned) {
        return store.lock(tx, owned.id())
                .map(found -> owned.found(found.filter(own -> own.userId().equals(owned.owner()))));
    }

    /** Carries out a payment that was begun, before its user is answered; FINANCIAL_CHARGE_FAILED. */
    public Future<Void> collect(UUID payment) {
        return subscribing.charging().payments().execute(payment).map(done -> {
            if (done.state() == PaymentState.FAILED) {
                throw FinancialRefusal.FINANCIAL_CHARGE_FAILED
                        .refused("The payment failed: " + done.failure())
                        .with("failure", done.failure());
            }
            return null;
        });
    }
}
