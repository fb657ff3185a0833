package io.astratrade.trading.plan;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCancelled;
import io.astratrade.codec.event.FinancialEvent.SubscriptionChanged;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCreated;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventRouter;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes down what plans allow, as subscriptions tell. */
public final class KeepPlanLimits {
    private KeepPlanLimits() {}

    /** Has a group do it beside what else it does. */
    public static EventRouter keptBy(EventRouter router, PlanLimitStore store) {
        return router.onBatch(
                List.of(SubscriptionCreated.class, SubscriptionChanged.class, SubscriptionCancelled.class),
                (events, tx) -> keep(store, events, tx));
    }

    private static Future<Void> keep(PlanLimitStore store, List<Envelope> events, Tx tx) {
        Map<UUID, PlanLimit> latest = new TreeMap<>();
        for (Envelope event : events) {
            PlanLimit limit = limit(event);
            latest.merge(limit.user(), limit, PlanLimit::later);
        }
        return store.save(tx, latest.values());
    }

    private static PlanLimit limit(Envelope event) {
        Event data = event.data();
        if (data instanceof SubscriptionCreated created) {
            return PlanLimit.of(created.userId(), created.entitlements(), event.time());
        }
        if (data instanceof SubscriptionChanged changed) {
            return PlanLimit.of(changed.userId(), changed.entitlements(), event.time());
        }
        SubscriptionCancelled cancelled = (SubscriptionCancelled) data;
        return PlanLimit.of(cancelled.userId(), cancelled.entitlements(), event.time());
    }
}
