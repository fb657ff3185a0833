package io.astratrade.financial;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.event.FinancialEvent.TransactionRecorded;
import io.astratrade.codec.event.UserEvent.VerificationTierChanged;
import io.astratrade.financial.compliance.WatchMovements;
import io.astratrade.financial.compliance.store.TierStore;
import io.astratrade.financial.revenue.FlowMeters;
import io.astratrade.financial.revenue.TrackRevenue;
import io.astratrade.financial.revenue.domain.Bookings;
import io.astratrade.financial.revenue.store.ClaimStore;
import io.astratrade.financial.webhook.RecordDeliveries;
import io.astratrade.financial.webhook.domain.WebhookEvents;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.module.Service;
import java.util.List;

/** Groups of revenue and compliance, each with all that happens in its transactions. */
final class FinancialEvents {
    private FinancialEvents() {}

    static EventRouter revenue(Service service, Financial financial) {
        FinancialParts parts = financial.on(service);
        return new TrackRevenue(
                        parts.ledger(),
                        new ClaimStore(service.database()),
                        new Bookings(financial.config().revenue().tournamentPrizes()),
                        parts.clock())
                .router();
    }

    static EventRouter compliance(Service service, Financial financial) {
        EndpointStore endpoints = new EndpointStore(service.database());
        TierStore tiers = new TierStore();
        return EventRouter.of(ConsumerGroup.FINANCIAL_COMPLIANCE)
                .onBatch(VerificationTierChanged.class, (changes, tx) -> tiers.save(tx, changes))
                .onBatch(
                        List.of(TransactionRecorded.class),
                        new WatchMovements(financial.on(service).examiner()))
                .onBatch(List.of(TransactionRecorded.class), new FlowMeters(service.meters()))
                .onBatch(
                        List.copyOf(WebhookEvents.TYPES),
                        new RecordDeliveries(
                                endpoints, financial.config().webhooks().givenUp(), service.clock()));
    }
}
