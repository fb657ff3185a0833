package io.astratrade.financial;

import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.module.Service;

/** Parts that all of financial shares on one service, each built from those above it. */
final class FinancialParts {
    private final FinancialClock clock;
    private final PostgresLedger ledger;
    private final PaymentParts payments;

    FinancialParts(Service service, FinancialConfig config) {
        clock = new FinancialClock(service.clock());
        ledger = new PostgresLedger(service.vertx(), clock);
        payments = new PaymentParts(
                service.database(),
                PaymentParts.provider(service, config),
                ledger,
                WithdrawalCheck.NONE,
                config.payments(),
                service.clock(),
                clock);
    }

    FinancialClock clock() {
        return clock;
    }

    PostgresLedger ledger() {
        return ledger;
    }

    PaymentParts payments() {
        return payments;
    }
}
