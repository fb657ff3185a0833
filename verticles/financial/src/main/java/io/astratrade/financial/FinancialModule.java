package io.astratrade.financial;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.ExpireHolds;
import io.astratrade.financial.ops.LedgerCommand;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.DomainBuilder;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.time.Duration;
import java.util.ArrayList;
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
                        (config, reader) -> new Financial(FinancialConfig.from(config, reader)))
                .port(8004)
                .order(40)
                .answers("financial")
                .refuses(FinancialRefusal.class)
                .can("ledger", "payments", "subscriptions")
                // ledger
                .commands(LedgerCommand.class)
                .runs(SEAL, (service, financial) -> financial.on(service).sealer())
                .runs(
                        EXPIRE_HOLDS,
                        (service, financial) ->
                                new ExpireHolds(financial.on(service).ledger()))
                .deploys(FinancialModule::verticles);
        return RevenuePart.declare(SubscriptionRoutes.declare(PaymentPart.declare(domain)))
                .build();
    }

    private static List<Deployment> verticles(Service service, Financial financial) {
        List<Deployment> verticles = new ArrayList<>();
        verticles.add(Deployment.scaled(() -> new FinancialApiVerticle(service, financial)));
        verticles.add(Deployment.single(() -> new LedgerVerticle(service, financial)));
        verticles.add(Deployment.single(() -> new RevenueVerticle(service, financial)));
        return verticles;
    }
}
