package io.astratrade.financial.payment.engine;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.financial.payment.store.PaymentRow;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Carries out payments. */
public final class PaymentRunner {
    private final Database database;
    private final PaymentStore payments;
    private final PaymentProvider provider;
    private final PaymentSettlement settlement;
    private final PaymentConfig config;
    private final Clock clock;
    private final InFlight<Payment> inFlight = new InFlight<>();

    public PaymentRunner(
            Database database,
            PaymentProvider provider,
            PaymentSettlement settlement,
            PaymentConfig config,
            Clock clock) {
        this.database = database;
        this.payments = new PaymentStore(database);
        this.provider = provider;
        this.settlement = settlement;
        this.config = config;
        this.clock = clock;
    }

    /** One look at a payment; its state afterwards. One that is settled, or that another looks at, is left as it is. */
    public Future<Payment> run(UUID id) {
        return inFlight.join(id, () -> claimed(id));
    }

    private Future<Payment> claimed(UUID id) {
        Instant now = clock.instant();
        return payments.claim(id, now, now.plus(config.lease()))
                .compose(row -> row.isPresent() ? ask(row.get()) : find(id));
    }

    private Future<Payment> find(UUID id) {
        return payments.find(id).map(found -> found.orElseThrow(FinancialRefusal.FINANCIAL_PAYMENT_NOT_FOUND::refused)
                .payment());
    }

    private Future<Payment> ask(PaymentRow row) {
        UUID id = row.payment().order().id();
        return outcome(row).compose(outcome -> settle(id, outcome));
    }

    /** Only the first look knows that nothing was asked before. */
    private Future<Outcome> outcome(PaymentRow row) {
        UUID id = row.payment().order().id();
        if (row.attempts() == 1) {
            return provider.charge(row.request());
        }
        if (row.payment().state() == PaymentState.REQUIRES_ACTION && older(row, config.actionWithin())) {
            return provider.abandon(id);
        }
        return provider.charged(id)
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> missing(row)));
    }

    /** The provider has nothing under this key: the request got lost, or whoever sent it died before. */
    private Future<Outcome> missing(PaymentRow row) {
        return older(row, config.repeatWithin())
                ? provider.abandon(row.payment().order().id())
                : provider.charge(row.request());
    }

    private boolean older(PaymentRow row, Duration age) {
        return row.createdAt().plus(age).isBefore(clock.instant());
    }

    private Future<Payment> settle(UUID id, Outcome outcome) {
        return database.transaction(tx -> settlement.settle(tx, id, outcome));
    }

    /**
     * The card's owner has confirmed or refused it.
     *
     * @param row the owner's payment
     */
    public Future<Payment> confirm(PaymentRow row, boolean confirmed) {
        if (row.payment().state() != PaymentState.REQUIRES_ACTION) {
            return Future.failedFuture(FinancialRefusal.FINANCIAL_PAYMENT_NOT_WAITING.refused());
        }
        UUID id = row.payment().order().id();
        return provider.answerChallenge(id, confirmed).compose(outcome -> settle(id, outcome));
    }

    /** What is due and not settled. */
    public DueRunner due() {
        return new DueRunner("payment", limit -> payments.due(clock.instant(), provider.name(), limit), this::run);
    }

    /** A payment as it stands. */
    public Future<Optional<PaymentRow>> row(UUID id) {
        return payments.find(id);
    }
}
