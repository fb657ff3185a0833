package io.astratrade.financial;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.store.NoticeStore;
import io.astratrade.financial.webhook.PurgeDeliveries;
import io.astratrade.financial.webhook.WebhookVerticle;
import io.astratrade.financial.webhook.store.DeliveryStore;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.ServiceModule;
import java.time.Duration;
import java.util.List;

/** Money, as the launcher finds it: ledger, payments, subscriptions, revenue. */
public final class FinancialModule implements ServiceModule {
    private static final Job PURGE_DELIVERIES =
            new Job("purge-deliveries", Schedule.every(Duration.ofMinutes(10)), CatchUp.LATEST);

    private static final Job SETTLE_PAYMENTS =
            new Job("settle-payments", Schedule.every(Duration.ofSeconds(1)), CatchUp.LATEST);
    private static final Job FORGET_NOTICES =
            new Job("forget-payment-notices", Schedule.every(Duration.ofHours(1)), CatchUp.LATEST);

    @Override
    public Domain<Financial> domain() {
        return Domain.named(
                        "financial",
                        "ledger, payments, subscriptions and revenue",
                        (config, reader) -> new Financial(FinancialConfig.from(reader)))
                .port(8004)
                .order(40)
                .answers("financial")
                .refuses(FinancialRefusal.class)
                .can("ledger", "payments")
                // payments
                .runs(
                        SETTLE_PAYMENTS,
                        (service, financial) -> financial.on(service).payments().due())
                .runs(
                        FORGET_NOTICES,
                        (service, financial) -> (tx, due) -> new NoticeStore(service.database())
                                .forget(
                                        tx,
                                        due.minus(financial.config().payments().noticeRetention())))
                // revenue, compliance, webhooks
                .consumes(
                        ConsumerGroup.FINANCIAL_COMPLIANCE,
                        (service, financial) -> FinancialEvents.compliance(service, financial))
                .runs(
                        PURGE_DELIVERIES,
                        (service, financial) -> new PurgeDeliveries(
                                new DeliveryStore(service.database()),
                                financial.config().webhooks().kept()))
                .deploys((service, financial) -> List.of(
                        Deployment.scaled(() -> new FinancialApiVerticle(service, financial)),
                        Deployment.single(() ->
                                new WebhookVerticle(service, financial.config().webhooks()))))
                .build();
    }
}
