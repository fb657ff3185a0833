package io.astratrade.financial;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.ExpireHolds;
import io.astratrade.financial.webhook.WebhookVerticle;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.DomainBuilder;
import io.astratrade.platform.module.ServiceModule;
import java.time.Duration;
import java.util.List;

/** Money, as the launcher finds it: ledger, payments, subscriptions, revenue. */
public final class FinancialModule implements ServiceModule {
    private static final Job SEAL = new Job("seal-ledger", Schedule.every(Duration.ofSeconds(1)), CatchUp.LATEST);
    private static final Job EXPIRE_HOLDS =
            new Job("expire-holds", Schedule.every(Duration.ofSeconds(5)), CatchUp.LATEST);

    @Override
    public Domain<Financial> domain() {
        DomainBuilder<Financial> domain = Domain.named(
                        "financial",
                        "ledger, payments, subscriptions and revenue",
                        (config, reader) -> new Financial(FinancialConfig.from(reader)))
                .port(8004)
                .order(40)
                .answers("financial")
                .refuses(FinancialRefusal.class)
                .can("ledger")
                // ledger
                .runs(SEAL, (service, financial) -> financial.on(service).sealer())
                .runs(
                        EXPIRE_HOLDS,
                        (service, financial) ->
                                new ExpireHolds(financial.on(service).ledger()))
                .deploys((service, financial) -> List.of(
                        Deployment.scaled(() -> new FinancialApiVerticle(service, financial)),
                        Deployment.single(() -> new LedgerVerticle(service, financial)),
                        Deployment.single(() ->
                                new WebhookVerticle(service, financial.config().webhooks()))));
        return RevenuePart.declare(PaymentPart.declare(domain)).build();
    }
}
