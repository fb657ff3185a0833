package io.astratrade.financial;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;

/** Money, as the launcher finds it: ledger, payments, subscriptions, revenue. */
public final class FinancialModule implements ServiceModule {
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
                .can("ledger")
                .deploys((service, financial) ->
                        List.of(Deployment.scaled(() -> new FinancialApiVerticle(service, financial))))
                .build();
    }
}
