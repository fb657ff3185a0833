package io.astratrade.financial;

import io.astratrade.financial.compliance.CheckWithdrawal;
import io.astratrade.financial.compliance.Examiner;
import io.astratrade.financial.compliance.store.MovementStore;
import io.astratrade.financial.compliance.store.RecordStore;
import io.astratrade.financial.compliance.store.TierStore;
import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.ledger.seal.LedgerMeters;
import io.astratrade.financial.ledger.seal.Sealer;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.financial.wallet.TransferCommits;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.module.Service;

/** Parts that all of financial shares on one service, each built from those above it. */
final class FinancialParts {
    private final FinancialClock clock;
    private final PostgresLedger ledger;
    private final LedgerMeters ledgerMeters;
    private final Sealer sealer;
    private final TransferCommits transfers;
    private final Examiner examiner;
    private final PaymentParts payments;
    private final SubscriptionParts subscriptions;

    FinancialParts(Service service, FinancialConfig config) {
        clock = new FinancialClock(service.clock());
        ledger = new PostgresLedger(service.vertx(), clock);
        ledgerMeters = new LedgerMeters(service.meters());
        sealer = new Sealer(service.database(), ledgerMeters);
        transfers = new TransferCommits(service.vertx(), service.database(), clock, config.ledger());
        Database database = service.database();
        examiner = new Examiner(
                config.compliance().rules(), new MovementStore(database), new RecordStore(database), clock);
        WithdrawalCheck check = new CheckWithdrawal(new TierStore(), examiner);
        payments = PaymentParts.of(service, config, ledger, check, clock);
        subscriptions = new SubscriptionParts(
                service.database(), payments, ledger, config.subscriptions(), clock, service.clock());
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

    SubscriptionParts subscriptions() {
        return subscriptions;
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

    Examiner examiner() {
        return examiner;
    }
}
