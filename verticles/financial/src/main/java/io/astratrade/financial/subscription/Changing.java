package io.astratrade.financial.subscription;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_PREVIEW_EXPIRED;

import io.astratrade.financial.invoice.domain.InvoicePurpose;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.subscription.domain.Change;
import io.astratrade.financial.subscription.domain.ChangePlanner;
import io.astratrade.financial.subscription.domain.Lifecycle;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import io.astratrade.financial.subscription.domain.Wish;
import io.astratrade.financial.subscription.order.SubscriptionUpdate;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Changes of subscriptions: plan and period, pause, payment method. Refuses with FINANCIAL_SUBSCRIPTION_STATE,
 * FINANCIAL_SUBSCRIPTION_COLLECTING, FINANCIAL_PLAN_NOT_FOUND, FINANCIAL_PREVIEW_EXPIRED, FINANCIAL_INSUFFICIENT_FUNDS,
 * FINANCIAL_PAYMENT_METHOD_NOT_FOUND.
 */
public record Changing(SubscriptionRecorder recorder, Charging charging) {
    private static final Duration PREVIEWED = Duration.ofMinutes(15);

    /** @param locked the state in the database, locked */
    Future<Charged> change(Tx tx, Cause cause, Subscription locked, SubscriptionUpdate update, Instant now) {
        States.requireIdle(locked);
        if (update.method() != null) {
            return payBy(tx, cause, locked, update.method(), now);
        }
        if (update.paused() != null) {
            return save(tx, cause, locked, paused(locked, update.paused(), now), now);
        }
        if (update.keep()) {
            States.require(locked, SubscriptionStatus.TRIALING, SubscriptionStatus.ACTIVE);
            return save(
                    tx, cause, locked, locked.withWish(new Wish(locked.wish().change(), false)), now);
        }
        return offer(tx, cause, locked, update, now);
    }

    private static Subscription paused(Subscription locked, boolean paused, Instant now) {
        States.require(locked, paused ? SubscriptionStatus.ACTIVE : SubscriptionStatus.PAUSED);
        return paused ? Lifecycle.pause(locked, now) : Lifecycle.resume(locked, now);
    }

    private Future<Charged> offer(Tx tx, Cause cause, Subscription locked, SubscriptionUpdate update, Instant now) {
        States.require(locked, SubscriptionStatus.TRIALING, SubscriptionStatus.ACTIVE);
        Offer wanted = new Offers(recorder.plans()).changed(locked.offer(), update.plan(), update.period());
        Instant at = update.prorationAt() == null ? now : previewed(locked, update.prorationAt(), now);
        Change change = ChangePlanner.plan(locked, wanted, at);
        if (change instanceof Change.Free free) {
            return save(tx, cause, locked, free.after(), now);
        }
        Change.Priced priced = (Change.Priced) change;
        return charging.charge(tx, cause, locked, locked, InvoicePurpose.CHANGE, priced.lines(), priced.grant(), now)
                .map(Subscribing::atOnce);
    }

    private static Instant previewed(Subscription locked, Instant at, Instant now) {
        if (at.isAfter(now)
                || at.isBefore(now.minus(PREVIEWED))
                || at.isBefore(locked.term().start())) {
            throw FINANCIAL_PREVIEW_EXPIRED.refused().at("/proration_at", "not within the last 15 minutes");
        }
        return at;
    }

    /** What is owed is tried with the new method at once. */
    private Future<Charged> payBy(Tx tx, Cause cause, Subscription locked, UUID method, Instant now) {
        Subscription next = Lifecycle.paidBy(locked, method);
        return charging.cards().find(tx, locked.userId(), method).compose(found -> {
            found.orElseThrow(
                    () -> FINANCIAL_PAYMENT_METHOD_NOT_FOUND.refused().at("/payment_method_id", "not one of yours"));
            UUID owed = locked.billing().openInvoice();
            return owed == null
                    ? save(tx, cause, locked, next, now)
                    : charging.invoicing()
                            .store()
                            .lock(tx, owed)
                            .compose(invoice -> charging.collect(tx, cause, locked, next, invoice.orElseThrow(), now));
        });
    }

    private Future<Charged> save(Tx tx, Cause cause, Subscription before, Subscription after, Instant now) {
        return recorder.save(tx, cause, before, after, now).map(Charged::nothing);
    }
}
