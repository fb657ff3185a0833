package io.astratrade.financial;

import io.astratrade.platform.module.Service;

/** Settings of the service together with the parts that its verticles, jobs and consumers share, built when first asked for. */
final class Financial {
    private final FinancialConfig config;
    private FinancialParts parts;

    Financial(FinancialConfig config) {
        this.config = config;
    }

    FinancialConfig config() {
        return config;
    }

    /** The same parts for everything on one service. */
    synchronized FinancialParts on(Service service) {
        if (parts == null) {
            parts = new FinancialParts(service, config);
        }
        return parts;
    }
}
