package io.astratrade.financial;

import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.ledger.seal.LedgerMeters;
import io.astratrade.financial.ledger.seal.Sealer;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.financial.wallet.TransferCommits;
import io.astratrade.platform.module.Service;

/** Parts that all of financial shares on one service, each built from those above it. */
final class FinancialParts {
    private final FinancialClock clock;
    private final PostgresLedger ledger;
    private final LedgerMeters ledgerMeters;
    private final Sealer sealer;
    private final TransferCommits transfers;
    private final PaymentParts payments;

    FinancialParts(Service service, FinancialConfig config) {
        clock = new FinancialClock(service.clock());
        ledger = new PostgresLedger(service.vertx(), clock);
        ledgerMeters = new LedgerMeters(service.meters());
        sealer = new Sealer(service.database(), ledgerMeters);
        transfers = new TransferCommits(service.vertx(), service.database(), clock, config.ledger());
        payments = PaymentParts.of(service, config, ledger, WithdrawalCheck.NONE, clock);
    }

    FinancialClock clock() {
        return clock;
    }

    PostgresLedger ledger() {
        return ledger;
    }

    LedgerMeters ledgerMeters() {
        return ledgerMeters;
    }

    Sealer sealer() {
        return sealer;
    }

    TransferCommits transfers() {
        return transfers;
    }

    PaymentParts payments() {
        return payments;
    }
}
