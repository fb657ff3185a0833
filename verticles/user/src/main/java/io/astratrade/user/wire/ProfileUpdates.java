package io.astratrade.user.wire;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCancelled;
import io.astratrade.codec.event.FinancialEvent.SubscriptionChanged;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCreated;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.user.store.UserDirectory;
import io.astratrade.user.store.UserDirectory.Told;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Group user_profile_updaters: keeps the level and the plan that are shown of users. */
public record ProfileUpdates(UserDirectory users) {
    public EventRouter router() {
        return EventRouter.of(ConsumerGroup.USER_PROFILE_UPDATERS)
                .onBatch(LevelUp.class, this::levels)
                .onBatch(
                        List.of(SubscriptionCreated.class, SubscriptionChanged.class, SubscriptionCancelled.class),
                        this::plans);
    }

    private Future<Void> levels(List<LevelUp> reached, Tx tx) {
        List<Told<Integer>> levels = new ArrayList<>();
        reached.forEach(level -> user(level.userId())
                .ifPresent(user -> levels.add(new Told<>(user, level.newLevel(), level.reachedAt()))));
        return users.setLevels(tx, levels);
    }

    private Future<Void> plans(List<Envelope> events, Tx tx) {
        List<Told<String>> plans = new ArrayList<>();
        for (Envelope event : events) {
            if (event.data() instanceof SubscriptionCreated created) {
                add(plans, created.userId(), created.plan(), event);
            } else if (event.data() instanceof SubscriptionChanged changed) {
                add(plans, changed.userId(), changed.plan(), event);
            } else if (event.data() instanceof SubscriptionCancelled cancelled) {
                add(plans, cancelled.userId(), cancelled.plan(), event);
            }
        }
        return users.setPlans(tx, plans);
    }

    private static void add(List<Told<String>> plans, String userId, String plan, Envelope event) {
        user(userId).ifPresent(user -> plans.add(new Told<>(user, plan, event.time())));
    }

    /** Whoever has another kind of id is no user of ours. */
    private static Optional<UUID> user(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
