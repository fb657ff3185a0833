package io.astratrade.financial.payment.engine;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.format.WireName;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentEffects;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.payment.ReclaimableEffects;
import io.astratrade.financial.payment.store.DisputeStore;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.payment.store.RefundRow;
import io.astratrade.financial.payment.store.RefundStore;
import io.astratrade.financial.provider.MinorUnits;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Payments by card. */
public final class CardPayments implements Payments {
    /** Until then it is whoever began it that carries it out; afterwards it is the job. */
    private static final Duration OWN_TURN = Duration.ofSeconds(5);

    private static final Set<Asset> CURRENCIES = Set.of(Asset.USD, Asset.EUR);

    private final PaymentStore payments;
    private final RefundStore refunds;
    private final MethodStore methods;
    private final DisputeStore disputes;
    private final EffectsByPurpose effects;
    private final PaymentRunner runner;
    private final RefundRunner refunding;
    private final String provider;
    private final Clock clock;

    public CardPayments(
            Database database,
            EffectsByPurpose effects,
            PaymentRunner runner,
            RefundRunner refunding,
            String provider,
            Clock clock) {
        this.payments = new PaymentStore(database);
        this.refunds = new RefundStore(database);
        this.methods = new MethodStore(database);
        this.disputes = new DisputeStore(database);
        this.effects = effects;
        this.runner = runner;
        this.refunding = refunding;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public Future<UUID> begin(Tx tx, Cause cause, PaymentOrder order) {
        effects.of(order.purpose());
        if (!CURRENCIES.contains(order.currency()) || order.amount().compareTo(Money.ZERO) <= 0) {
            throw new IllegalArgumentException("No card pays " + order.amount() + " " + order.currency());
        }
        MinorUnits.of(order.amount(), order.currency());
        Instant now = clock.instant();
        return methods.find(tx, order.userId(), order.methodId())
                .map(found -> usable(found.orElseThrow(FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND::refused)))
                .compose(method -> payments.insert(tx, cause, with(order, method), provider, now, now.plus(OWN_TURN)))
                .map(order.id());
    }

    private PaymentMethod usable(PaymentMethod method) {
        if (!method.provider().equals(provider)) {
            throw FinancialRefusal.FINANCIAL_PAYMENT_METHOD_UNUSABLE.refused();
        }
        return method;
    }

    private static PaymentOrder with(PaymentOrder order, PaymentMethod method) {
        return new PaymentOrder(
                order.id(),
                order.userId(),
                order.purpose(),
                order.reference(),
                order.amount(),
                order.currency(),
                method.id(),
                order.description());
    }

    @Override
    public Future<Payment> execute(UUID payment) {
        return runner.run(payment);
    }

    @Override
    public Future<UUID> refund(Tx tx, Cause cause, UUID payment, Money amount, String reason) {
        return payments.lock(tx, payment)
                .map(found -> found.orElseThrow(FinancialRefusal.FINANCIAL_PAYMENT_NOT_FOUND::refused)
                        .payment())
                .compose(found -> disputes.disputed(tx, payment)
                        .map(disputed -> refundable(found, amount, disputed))
                        .compose(given -> refund(tx, cause, found, given, reason)));
    }

    private static Money refundable(Payment payment, Money amount, boolean disputed) {
        if (payment.state() != PaymentState.SUCCEEDED || disputed) {
            throw FinancialRefusal.FINANCIAL_PAYMENT_NOT_REFUNDABLE.refused(
                    disputed ? "The payment is disputed" : "The payment is " + WireName.of(payment.state()));
        }
        Money left = payment.order().amount().minus(payment.refunded());
        Money given = amount == null ? left : amount;
        if (given.compareTo(left) > 0 || given.compareTo(Money.ZERO) <= 0) {
            throw FinancialRefusal.FINANCIAL_MORE_THAN_PAID.refused("What is left of the payment is " + left);
        }
        return given;
    }

    private Future<UUID> refund(Tx tx, Cause cause, Payment payment, Money amount, String reason) {
        UUID id = UUID.fromString(EventIds.next());
        Instant now = clock.instant();
        tx.afterCommit(() -> refunding.run(id));
        return payments.addRefunded(tx, payment.order().id(), amount)
                .compose(counted -> reserve(tx, cause, payment, id, amount))
                .compose(hold -> refunds.insert(
                        tx,
                        new RefundRow(id, payment.order().id(), amount, reason, "pending", null, hold, 0, cause),
                        now,
                        now.plus(OWN_TURN)))
                .map(id);
    }

    private Future<UUID> reserve(Tx tx, Cause cause, Payment payment, UUID refund, Money amount) {
        PaymentEffects purpose = effects.of(payment.order().purpose());
        return purpose instanceof ReclaimableEffects reclaimable
                ? reclaimable.reserve(tx, cause, payment, refund.toString(), amount)
                : Future.succeededFuture();
    }
}
