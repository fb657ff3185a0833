package io.astratrade.financial.payment.engine;

import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.payment.store.RefundRow;
import io.astratrade.financial.payment.store.RefundStore;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.RefundRequest;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Carries out refunds; one that was begun is asked for until the provider says how it ended. */
public final class RefundRunner {
    private final Database database;
    private final PaymentStore payments;
    private final RefundStore refunds;
    private final PaymentProvider provider;
    private final RefundSettlement settlement;
    private final PaymentConfig config;
    private final Clock clock;
    private final InFlight<Void> inFlight = new InFlight<>();

    public RefundRunner(
            Database database,
            PaymentProvider provider,
            RefundSettlement settlement,
            PaymentConfig config,
            Clock clock) {
        this.database = database;
        this.payments = new PaymentStore(database);
        this.refunds = new RefundStore(database);
        this.provider = provider;
        this.settlement = settlement;
        this.config = config;
        this.clock = clock;
    }

    /** One look at a refund. */
    public Future<Void> run(UUID id) {
        return inFlight.join(id, () -> claimed(id));
    }

    private Future<Void> claimed(UUID id) {
        Instant now = clock.instant();
        return refunds.claim(id, now, now.plus(config.lease()))
                .compose(row -> row.isPresent() ? ask(row.get()) : Future.succeededFuture());
    }

    private Future<Void> ask(RefundRow refund) {
        return payments.find(refund.paymentId())
                .compose(row -> outcome(refund, row.orElseThrow().payment()))
                .compose(outcome ->
                        database.transaction(tx -> settlement.settle(tx, refund.id(), refund.paymentId(), outcome)));
    }

    private Future<Outcome> outcome(RefundRow refund, Payment payment) {
        RefundRequest request = new RefundRequest(
                refund.id(),
                refund.paymentId(),
                refund.amount(),
                payment.order().currency());
        if (refund.attempts() == 1) {
            return provider.refund(request);
        }
        return provider.refunded(request)
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> provider.refund(request)));
    }

    /** What is due and not settled. */
    public DueRunner due() {
        return new DueRunner("refund", limit -> refunds.due(clock.instant(), provider.name(), limit), this::run);
    }
}
