package io.astratrade.codec;

import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCancelled;
import io.astratrade.codec.event.FinancialEvent.SubscriptionChanged;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCreated;
import io.astratrade.codec.event.FinancialEvent.SubscriptionRenewed;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.codec.event.UserEvent.AccountStatusChanged;
import io.astratrade.codec.event.UserEvent.ProfileUpdated;
import io.astratrade.codec.event.UserEvent.UserDeleted;
import io.astratrade.codec.event.UserEvent.UserRegistered;
import java.util.List;

/** Events from which a domain keeps its cards of users; one of its groups reads them all. */
public final class CardEvents {
    public static final List<Class<? extends Event>> ALL = List.of(
            UserRegistered.class,
            ProfileUpdated.class,
            AccountStatusChanged.class,
            UserDeleted.class,
            LevelUp.class,
            SubscriptionCreated.class,
            SubscriptionChanged.class,
            SubscriptionCancelled.class,
            SubscriptionRenewed.class);

    private CardEvents() {}
}
