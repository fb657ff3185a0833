package io.astratrade.financial.subscription;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.FinancialEvent.PaymentCompleted;
import io.astratrade.codec.event.FinancialEvent.PaymentFailed;
import io.astratrade.codec.event.UserEvent.AccountStatusChanged;
import io.astratrade.codec.event.UserEvent.UserDeleted;
import io.astratrade.financial.payment.method.ForgetCards;
import io.astratrade.financial.subscription.domain.EndReason;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventRouter;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/**
 * The group subscription_processors: closes subscriptions of accounts that are suspended or deleted, and makes up for payments
 * whose outcome a subscription still waits for. Payments settled here have done that already, and change nothing.
 */
public record ProcessSubscriptions(
        SubscriptionStore store, SubscriptionEffects effects, Ending ending, ForgetCards cards, FinancialClock clock) {
    private static final String SUSPENDED = "suspended";

    public EventRouter router() {
        return UserCards.keptBy(EventRouter.of(ConsumerGroup.SUBSCRIPTION_PROCESSORS)
                .on(PaymentCompleted.class, this::completed)
                .on(PaymentFailed.class, this::failed)
                .on(AccountStatusChanged.class, this::statusChanged)
                .on(UserDeleted.class, this::deleted));
    }

    private Future<Void> completed(PaymentCompleted payment, Envelope event, Tx tx) {
        return waiting(tx, payment.paymentId())
                .compose(found -> found.isPresent()
                        ? effects.completed(tx, Cause.of(event), found.get())
                        : Future.succeededFuture());
    }

    private Future<Void> failed(PaymentFailed payment, Envelope event, Tx tx) {
        return waiting(tx, payment.paymentId())
                .compose(found -> found.isPresent()
                        ? effects.failed(tx, Cause.of(event), found.get())
                        : Future.succeededFuture());
    }

    private Future<Optional<Subscription>> waiting(Tx tx, String payment) {
        return store.lockPaidBy(tx, UUID.fromString(payment));
    }

    private Future<Void> statusChanged(AccountStatusChanged change, Envelope event, Tx tx) {
        return change.newStatus().equals(SUSPENDED)
                ? close(tx, event, change.userId(), EndReason.ACCOUNT_SUSPENDED)
                : Future.succeededFuture();
    }

    private Future<Void> deleted(UserDeleted deleted, Envelope event, Tx tx) {
        return close(tx, event, deleted.userId(), EndReason.ACCOUNT_DELETED)
                .compose(closed -> cards.of(tx, UUID.fromString(deleted.userId())));
    }

    private Future<Void> close(Tx tx, Envelope event, String user, EndReason reason) {
        return store.lockLive(tx, UUID.fromString(user))
                .compose(found -> found.isPresent()
                        ? ending.close(tx, Cause.of(event), found.get(), reason, clock.second())
                                .mapEmpty()
                        : Future.succeededFuture());
    }
}
