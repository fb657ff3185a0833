package io.astratrade.financial.subscription;

import io.astratrade.codec.event.FinancialEvent.SubscriptionCancelled;
import io.astratrade.codec.event.FinancialEvent.SubscriptionChanged;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCreated;
import io.astratrade.codec.event.FinancialEvent.SubscriptionRenewed;
import io.astratrade.financial.plan.domain.Plan;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.financial.subscription.domain.Agenda;
import io.astratrade.financial.subscription.domain.Due;
import io.astratrade.financial.subscription.domain.Mrr;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import io.astratrade.financial.subscription.store.MovementStore;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;

/** Writes a step of a subscription with all that follows from it: what is due next, its revenue, who is told. */
public record SubscriptionRecorder(
        SubscriptionStore store, MovementStore movements, PlanCatalogue plans, Agenda agenda) {
    /** Writes one that is new; false when its user has another. */
    Future<Boolean> begin(Tx tx, Cause cause, Subscription begun) {
        return store.insert(tx, begun, due(begun)).onSuccess(inserted -> {
            if (inserted && begun.status().entitled()) {
                created(tx, cause, begun);
            }
        });
    }

    /** The state as it was written. */
    Future<Subscription> save(Tx tx, Cause cause, Subscription before, Subscription after, Instant now) {
        Subscription counted = Mrr.counted(after);
        tell(tx, cause, before, counted, now);
        return store.save(tx, counted, due(counted))
                .compose(saved -> movements.add(tx, counted, before.billing().mrr(), now))
                .map(counted);
    }

    private Instant due(Subscription subscription) {
        return agenda.next(subscription).map(Due::at).orElse(null);
    }

    private void tell(Tx tx, Cause cause, Subscription before, Subscription after, Instant now) {
        if (before.is(SubscriptionStatus.INCOMPLETE)) {
            if (after.status().entitled()) {
                created(tx, cause, after);
            }
        } else if (after.is(SubscriptionStatus.CANCELLED)) {
            cancelled(tx, cause, after);
        } else if (!offered(before).equals(offered(after))) {
            changed(tx, cause, before, after, now);
        }
    }

    /** What is told of a subscription: the plan in force and, of one in force, how often it is paid. */
    private String offered(Subscription subscription) {
        Plan plan = subscription.effective(plans.free());
        String period =
                subscription.status().entitled() ? subscription.offer().period().code() : "";
        return plan.name() + ' ' + plan.version() + ' ' + period;
    }

    private static void created(Tx tx, Cause cause, Subscription begun) {
        String user = begun.userId().toString();
        Plan plan = begun.offer().plan();
        tx.emit(
                cause,
                user,
                new SubscriptionCreated(
                        begun.id().toString(),
                        user,
                        plan.name(),
                        plan.entitlements(),
                        begun.offer().period().code(),
                        begun.createdAt(),
                        begun.trialEndsAt()));
    }

    private void changed(Tx tx, Cause cause, Subscription before, Subscription after, Instant now) {
        String user = after.userId().toString();
        Plan plan = after.effective(plans.free());
        String old = before.effective(plans.free()).name();
        tx.emit(
                cause,
                user,
                new SubscriptionChanged(
                        after.id().toString(), user, old, plan.name(), plan.name(), plan.entitlements(), now));
    }

    private void cancelled(Tx tx, Cause cause, Subscription ended) {
        String user = ended.userId().toString();
        Plan free = plans.free();
        tx.emit(
                cause,
                user,
                new SubscriptionCancelled(
                        ended.id().toString(), user, free.name(), free.entitlements(), ended.endedAt()));
    }

    /** Tells that a period is paid. */
    void renewed(Tx tx, Cause cause, Subscription paid) {
        String user = paid.userId().toString();
        Plan plan = paid.offer().plan();
        tx.emit(
                cause,
                user,
                new SubscriptionRenewed(
                        paid.id().toString(),
                        user,
                        plan.name(),
                        plan.entitlements(),
                        paid.term().end()));
    }
}
