package io.astratrade.financial;

import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.financial.payment.Withdrawals;
import io.astratrade.financial.payment.deposit.DepositEffects;
import io.astratrade.financial.payment.dispute.Disputes;
import io.astratrade.financial.payment.engine.CardPayments;
import io.astratrade.financial.payment.engine.EffectsByPurpose;
import io.astratrade.financial.payment.engine.PaymentMeters;
import io.astratrade.financial.payment.engine.PaymentRunner;
import io.astratrade.financial.payment.engine.PaymentSettlement;
import io.astratrade.financial.payment.engine.RefundRunner;
import io.astratrade.financial.payment.engine.RefundSettlement;
import io.astratrade.financial.payment.inbound.NoticeDesk;
import io.astratrade.financial.payment.inbound.NoticePoll;
import io.astratrade.financial.payment.inbound.SettleDue;
import io.astratrade.financial.payment.method.ForgetCards;
import io.astratrade.financial.payment.store.DisputeStore;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.payment.store.NoticeStore;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.payment.store.RefundStore;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.financial.payment.withdrawal.CardWithdrawals;
import io.astratrade.financial.payment.withdrawal.PayoutRunner;
import io.astratrade.financial.payment.withdrawal.WithdrawalSettlement;
import io.astratrade.financial.provider.GuardedProvider;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.sandbox.SandboxProvider;
import io.astratrade.financial.provider.stripe.StripeProvider;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.module.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;

/** Everything of payments, around one provider and one ledger. */
final class PaymentParts {
    private final PaymentProvider provider;
    private final EffectsByPurpose effects;
    private final PaymentRunner runner;
    private final CardPayments payments;
    private final CardWithdrawals withdrawals;
    private final NoticeDesk notices;
    private final ForgetCards forgetCards;
    private final SettleDue due;

    /** @param clock of leases and retries; what happens, happens at the financial clock's time */
    PaymentParts(
            Database database,
            PaymentProvider provider,
            Ledger ledger,
            WithdrawalCheck check,
            PaymentConfig config,
            MeterRegistry registry,
            Clock clock,
            Clock financialClock) {
        this.provider = provider;
        PaymentMeters meters = new PaymentMeters(registry);
        PaymentStore rows = new PaymentStore(database);
        RefundStore refunds = new RefundStore(database);
        WithdrawalStore outgoing = new WithdrawalStore(database);
        effects = new EffectsByPurpose(List.of(new DepositEffects(ledger, provider.name(), financialClock)));
        PaymentSettlement settlement = new PaymentSettlement(rows, effects, meters, config, clock, financialClock);
        RefundSettlement refundSettlement = new RefundSettlement(rows, refunds, effects, config, clock, financialClock);
        WithdrawalSettlement payouts = new WithdrawalSettlement(outgoing, ledger, config, clock, financialClock);
        runner = new PaymentRunner(database, provider, settlement, config, clock);
        RefundRunner refunding = new RefundRunner(database, provider, refundSettlement, config, clock);
        PayoutRunner paying = new PayoutRunner(database, provider, payouts, config, clock);
        payments = new CardPayments(database, effects, runner, refunding, provider.name(), clock);
        withdrawals =
                new CardWithdrawals(database, ledger, check, payouts, paying, provider.name(), clock, financialClock);
        Disputes disputes = new Disputes(rows, new DisputeStore(database), effects, financialClock);
        notices = new NoticeDesk(
                new NoticeStore(database),
                rows,
                refunds,
                outgoing,
                settlement,
                refundSettlement,
                payouts,
                disputes,
                clock);
        forgetCards = new ForgetCards(new MethodStore(database), provider, clock);
        due = new SettleDue(
                List.of(runner.due(), refunding.due(), paying.due()),
                new NoticePoll(database, provider, notices),
                rows,
                meters,
                clock);
    }

    /** With the provider that the settings choose. */
    static PaymentParts of(
            Service service, FinancialConfig config, Ledger ledger, WithdrawalCheck check, Clock financialClock) {
        PaymentConfig payments = config.payments();
        PaymentProvider chosen =
                switch (payments.provider()) {
                    case SANDBOX -> new SandboxProvider(service.database(), payments.sandboxDisputeAfter());
                    case STRIPE ->
                        new StripeProvider(service.vertx(), service.database(), config.stripe(), payments.timeout());
                };
        return new PaymentParts(
                service.database(),
                new GuardedProvider(chosen, payments.timeout(), service.meters()),
                ledger,
                check,
                payments,
                service.meters(),
                service.clock(),
                financialClock);
    }

    PaymentProvider provider() {
        return provider;
    }

    /** To which other purposes add theirs before the first payment. */
    EffectsByPurpose effects() {
        return effects;
    }

    PaymentRunner runner() {
        return runner;
    }

    Payments payments() {
        return payments;
    }

    Withdrawals withdrawals() {
        return withdrawals;
    }

    NoticeDesk notices() {
        return notices;
    }

    /** For users that are deleted. */
    ForgetCards forgetCards() {
        return forgetCards;
    }

    /** The job. */
    SettleDue due() {
        return due;
    }

    /** Looks at everything that is due now. */
    Future<Void> sweep() {
        return due.sweep();
    }
}
