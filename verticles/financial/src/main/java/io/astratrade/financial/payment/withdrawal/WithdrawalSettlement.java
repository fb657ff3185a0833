package io.astratrade.financial.payment.withdrawal;

import io.astratrade.codec.event.FinancialEvent.FundsWithdrawn;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.WithdrawalState;
import io.astratrade.financial.payment.engine.RetryPlan;
import io.astratrade.financial.payment.store.WithdrawalRow;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Writes what a provider says of a payout, once: state, ledger and event in one transaction. */
public final class WithdrawalSettlement {
    private final WithdrawalStore withdrawals;
    private final Ledger ledger;
    private final RetryPlan retries;
    private final Clock clock;
    private final Clock financialClock;

    public WithdrawalSettlement(
            WithdrawalStore withdrawals, Ledger ledger, PaymentConfig config, Clock clock, Clock financialClock) {
        this.withdrawals = withdrawals;
        this.ledger = ledger;
        this.retries = new RetryPlan(config.firstRetry(), config.longestRetry());
        this.clock = clock;
        this.financialClock = financialClock;
    }

    /** One that is over stays as it is. */
    public Future<Void> settle(Tx tx, UUID id, Outcome outcome) {
        return withdrawals.lock(tx, id).compose(found -> {
            WithdrawalRow row = found.orElseThrow();
            WithdrawalState state = row.withdrawal().state();
            boolean waits = state == WithdrawalState.PENDING || state == WithdrawalState.PROCESSING;
            return waits ? move(tx, row, outcome) : Future.succeededFuture();
        });
    }

    private Future<Void> move(Tx tx, WithdrawalRow row, Outcome outcome) {
        UUID id = row.withdrawal().id();
        return switch (outcome.state()) {
            case SUCCEEDED -> succeeded(tx, row);
            case DECLINED -> free(tx, row, WithdrawalState.FAILED, outcome.code());
            default ->
                withdrawals.postpone(
                        tx, id, WithdrawalState.PROCESSING, retries.after(clock.instant(), row.attempts()));
        };
    }

    private Future<Void> succeeded(Tx tx, WithdrawalRow row) {
        Withdrawal done = row.withdrawal();
        Instant at = financialClock.instant();
        return ledger.capture(tx, row.cause(), row.hold(), null).compose(transaction -> {
            tx.emit(
                    row.cause(),
                    done.userId().toString(),
                    new FundsWithdrawn(
                            done.userId().toString(),
                            done.currency().code(),
                            done.amount(),
                            transaction.toString(),
                            at));
            return withdrawals.settle(tx, done.id(), WithdrawalState.SUCCEEDED, null, at);
        });
    }

    /** It ends without a payout. */
    Future<Void> free(Tx tx, WithdrawalRow row, WithdrawalState state, String reason) {
        return ledger.release(tx, row.cause(), row.hold())
                .compose(freed ->
                        withdrawals.settle(tx, row.withdrawal().id(), state, reason, financialClock.instant()));
    }
}
