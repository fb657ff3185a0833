package io.astratrade.financial.payment.withdrawal;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.engine.DueRunner;
import io.astratrade.financial.payment.engine.InFlight;
import io.astratrade.financial.payment.store.WithdrawalRow;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Pays out withdrawals; each ends as the provider says, or without a payout. */
public final class PayoutRunner {
    private final Database database;
    private final WithdrawalStore withdrawals;
    private final PaymentProvider provider;
    private final WithdrawalSettlement settlement;
    private final PaymentConfig config;
    private final Clock clock;
    private final InFlight<Withdrawal> inFlight = new InFlight<>();

    public PayoutRunner(
            Database database,
            PaymentProvider provider,
            WithdrawalSettlement settlement,
            PaymentConfig config,
            Clock clock) {
        this.database = database;
        this.withdrawals = new WithdrawalStore(database);
        this.provider = provider;
        this.settlement = settlement;
        this.config = config;
        this.clock = clock;
    }

    /** One look at a withdrawal; its state afterwards. */
    Future<Withdrawal> run(UUID id) {
        return inFlight.join(id, () -> claimed(id));
    }

    private Future<Withdrawal> claimed(UUID id) {
        Instant now = clock.instant();
        return withdrawals
                .claim(id, now, now.plus(config.lease()))
                .compose(row -> row.isPresent() ? pay(row.get()) : Future.succeededFuture())
                .compose(done -> withdrawals.find(id))
                .map(found -> found.orElseThrow(FinancialRefusal.FINANCIAL_WITHDRAWAL_NOT_FOUND::refused)
                        .withdrawal());
    }

    private Future<Void> pay(WithdrawalRow row) {
        return outcome(row)
                .compose(outcome -> database.transaction(
                        tx -> settlement.settle(tx, row.withdrawal().id(), outcome)));
    }

    private Future<Outcome> outcome(WithdrawalRow row) {
        PayoutRequest request = row.request();
        if (row.attempts() == 1) {
            return provider.payout(request);
        }
        return provider.paidOut(request)
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> missing(row)));
    }

    /** The provider has nothing under this key: it is asked again for a while, then no more, and then it is given up. */
    private Future<Outcome> missing(WithdrawalRow row) {
        Instant last = row.askedAt().plus(config.repeatWithin());
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            return provider.payout(row.request());
        }
        return now.isBefore(last.plus(config.lease()))
                ? Future.succeededFuture(Outcome.unknown("not_found"))
                : provider.abandonPayout(row.request());
    }

    /** What is due and not settled. */
    public DueRunner due() {
        return new DueRunner(
                "withdrawal", limit -> withdrawals.due(clock.instant(), provider.name(), limit), this::run);
    }
}
