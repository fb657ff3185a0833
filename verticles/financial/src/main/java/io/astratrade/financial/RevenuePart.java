package io.astratrade.financial;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.financial.compliance.PurgeMovements;
import io.astratrade.financial.compliance.store.MovementStore;
import io.astratrade.financial.revenue.PurgeClaims;
import io.astratrade.financial.revenue.store.ClaimStore;
import io.astratrade.financial.webhook.PurgeDeliveries;
import io.astratrade.financial.webhook.store.DeliveryStore;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.DomainBuilder;
import java.time.Duration;

/** Groups and jobs of revenue, compliance and webhooks. */
final class RevenuePart {
    private static final Schedule PURGING = Schedule.every(Duration.ofMinutes(10));
    private static final Job PURGE_CLAIMS = new Job("purge-revenue-claims", PURGING, CatchUp.LATEST);
    private static final Job PURGE_MOVEMENTS = new Job("purge-compliance-movements", PURGING, CatchUp.LATEST);
    private static final Job PURGE_DELIVERIES = new Job("purge-deliveries", PURGING, CatchUp.LATEST);

    private RevenuePart() {}

    static DomainBuilder<Financial> declare(DomainBuilder<Financial> domain) {
        return domain.can("revenue", "compliance", "webhooks")
                .consumes(ConsumerGroup.REVENUE_TRACKERS, FinancialEvents::revenue)
                .consumes(ConsumerGroup.FINANCIAL_COMPLIANCE, FinancialEvents::compliance)
                .runs(
                        PURGE_CLAIMS,
                        (service, financial) -> new PurgeClaims(
                                new ClaimStore(service.database()),
                                financial.config().revenue().claimsKept()))
                .runs(
                        PURGE_MOVEMENTS,
                        (service, financial) -> new PurgeMovements(
                                new MovementStore(service.database()),
                                financial.config().compliance().movementsKept()))
                .runs(
                        PURGE_DELIVERIES,
                        (service, financial) -> new PurgeDeliveries(
                                new DeliveryStore(service.database()),
                                financial.config().webhooks().kept()));
    }
}
