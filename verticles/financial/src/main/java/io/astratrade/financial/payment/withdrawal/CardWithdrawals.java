package io.astratrade.financial.payment.withdrawal;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.financial.payment.WithdrawalCheck.Decision;
import io.astratrade.financial.payment.WithdrawalOrder;
import io.astratrade.financial.payment.WithdrawalState;
import io.astratrade.financial.payment.Withdrawals;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.payment.store.WithdrawalRow;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Withdrawals to cards. */
public final class CardWithdrawals implements Withdrawals {
    private static final Duration OWN_TURN = Duration.ofSeconds(5);
    /** It is captured or released by what the provider says, not by time. */
    private static final Duration HOLD = Duration.ofDays(3650);

    private final WithdrawalStore withdrawals;
    private final MethodStore methods;
    private final Ledger ledger;
    private final WithdrawalCheck check;
    private final WithdrawalSettlement settlement;
    private final PayoutRunner runner;
    private final String provider;
    private final Clock clock;
    private final Clock financialClock;

    public CardWithdrawals(
            Database database,
            Ledger ledger,
            WithdrawalCheck check,
            WithdrawalSettlement settlement,
            PayoutRunner runner,
            String provider,
            Clock clock,
            Clock financialClock) {
        this.withdrawals = new WithdrawalStore(database);
        this.methods = new MethodStore(database);
        this.ledger = ledger;
        this.check = check;
        this.settlement = settlement;
        this.runner = runner;
        this.provider = provider;
        this.clock = clock;
        this.financialClock = financialClock;
    }

    @Override
    public Future<Withdrawal> request(Tx tx, Cause cause, WithdrawalOrder order) {
        return methods.find(tx, order.userId(), order.methodId())
                .map(found -> usable(found.orElseThrow(FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND::refused)))
                .compose(method -> {
                    Withdrawal asked = withdrawal(order, method.id(), Decision.APPROVED);
                    return hold(tx, cause, asked).compose(hold -> check.check(tx, cause, asked)
                            .compose(decision -> write(tx, cause, withdrawal(order, method.id(), decision), hold)));
                });
    }

    private PaymentMethod usable(PaymentMethod method) {
        if (!method.provider().equals(provider)) {
            throw FinancialRefusal.FINANCIAL_PAYMENT_METHOD_UNUSABLE.refused();
        }
        return method;
    }

    private Withdrawal withdrawal(WithdrawalOrder order, UUID method, Decision decision) {
        return new Withdrawal(
                order.id(),
                order.userId(),
                order.amount(),
                order.currency(),
                method,
                decision.held() ? WithdrawalState.HELD : WithdrawalState.PENDING,
                decision.reason(),
                financialClock.instant(),
                null);
    }

    private Future<UUID> hold(Tx tx, Cause cause, Withdrawal asked) {
        return ledger.hold(
                tx,
                cause,
                new HoldDraft(
                        Account.user(asked.userId()),
                        Account.provider(provider),
                        asked.currency(),
                        asked.amount(),
                        "withdrawal",
                        "withdrawal",
                        asked.id().toString(),
                        "Withdrawal",
                        financialClock.instant().plus(HOLD)));
    }

    private Future<Withdrawal> write(Tx tx, Cause cause, Withdrawal decided, UUID hold) {
        boolean held = decided.state() == WithdrawalState.HELD;
        Instant due = held ? null : clock.instant().plus(OWN_TURN);
        return withdrawals.insert(tx, cause, decided, provider, hold, due).map(decided);
    }

    @Override
    public Future<Withdrawal> execute(UUID withdrawal) {
        return runner.run(withdrawal);
    }

    @Override
    public Future<Void> approve(Tx tx, Cause cause, UUID withdrawal) {
        tx.afterCommit(() -> runner.run(withdrawal));
        return held(tx, withdrawal)
                .compose(row -> withdrawals.postpone(
                        tx, withdrawal, WithdrawalState.PENDING, clock.instant().plus(OWN_TURN)));
    }

    @Override
    public Future<Void> reject(Tx tx, Cause cause, UUID withdrawal, String reason) {
        return held(tx, withdrawal).compose(row -> settlement.free(tx, row, WithdrawalState.REJECTED, reason));
    }

    private Future<WithdrawalRow> held(Tx tx, UUID withdrawal) {
        return withdrawals.lock(tx, withdrawal).map(found -> {
            WithdrawalRow row = found.orElseThrow(FinancialRefusal.FINANCIAL_WITHDRAWAL_NOT_FOUND::refused);
            if (row.withdrawal().state() != WithdrawalState.HELD) {
                throw FinancialRefusal.FINANCIAL_WITHDRAWAL_NOT_HELD.refused();
            }
            return row;
        });
    }
}
