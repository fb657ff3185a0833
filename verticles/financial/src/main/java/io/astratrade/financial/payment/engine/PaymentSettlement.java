package io.astratrade.financial.payment.engine;

import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.financial.payment.store.PaymentRow;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a provider says of a payment, once: state, effects of its purpose and event in one transaction. */
public final class PaymentSettlement {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentSettlement.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final PaymentStore payments;
    private final EffectsByPurpose effects;
    private final PaymentMeters meters;
    private final RetryPlan retries;
    private final Clock clock;
    private final Clock financialClock;

    public PaymentSettlement(
            PaymentStore payments,
            EffectsByPurpose effects,
            PaymentMeters meters,
            PaymentConfig config,
            Clock clock,
            Clock financialClock) {
        this.payments = payments;
        this.effects = effects;
        this.meters = meters;
        this.retries = new RetryPlan(config.firstRetry(), config.longestRetry());
        this.clock = clock;
        this.financialClock = financialClock;
    }

    /** The payment afterwards; one that is settled stays as it is. */
    public Future<Payment> settle(Tx tx, UUID id, Outcome outcome) {
        return payments.lock(tx, id).compose(found -> {
            PaymentRow row = found.orElseThrow();
            return isOver(row.payment()) ? over(row.payment(), outcome) : move(tx, row, outcome);
        });
    }

    static boolean isOver(Payment payment) {
        return payment.state() == PaymentState.SUCCEEDED || payment.state() == PaymentState.FAILED;
    }

    /** The same news once more; news that contradict it would be a fault of the provider. */
    private static Future<Payment> over(Payment payment, Outcome outcome) {
        boolean succeeded = payment.state() == PaymentState.SUCCEEDED;
        if (outcome.isFinal() && succeeded != (outcome.state() == Outcome.State.SUCCEEDED)) {
            LOG.error(
                    "payment={} is {}, and the provider says {}",
                    payment.order().id(),
                    payment.state(),
                    outcome);
        }
        return Future.succeededFuture(payment);
    }

    private Future<Payment> move(Tx tx, PaymentRow row, Outcome outcome) {
        return switch (outcome.state()) {
            case SUCCEEDED -> succeeded(tx, row);
            case DECLINED -> failed(tx, row, outcome.code());
            case REQUIRES_ACTION ->
                postpone(
                        tx,
                        row,
                        PaymentState.REQUIRES_ACTION,
                        outcome.url(),
                        clock.instant().plus(LOOK));
            case UNKNOWN -> {
                PaymentState state = row.payment().state() == PaymentState.PENDING
                        ? PaymentState.PROCESSING
                        : row.payment().state();
                yield postpone(tx, row, state, row.actionUrl(), retries.after(clock.instant(), row.attempts()));
            }
        };
    }

    private Future<Payment> succeeded(Tx tx, PaymentRow row) {
        Payment done = with(row.payment(), PaymentState.SUCCEEDED, null);
        Instant at = financialClock.instant();
        PaymentEvents.completed(tx, row.cause(), done, at);
        tx.afterCommit(() -> meters.ended(done.order().purpose(), "succeeded"));
        return payments.settle(tx, done.order().id(), done.state(), null, at)
                .compose(settled -> effects.of(done.order().purpose()).succeeded(tx, row.cause(), done))
                .map(done);
    }

    private Future<Payment> failed(Tx tx, PaymentRow row, String code) {
        Payment done = with(row.payment(), PaymentState.FAILED, code);
        Instant at = financialClock.instant();
        PaymentEvents.failed(tx, row.cause(), done, at);
        tx.afterCommit(() -> meters.ended(done.order().purpose(), "failed"));
        return payments.settle(tx, done.order().id(), done.state(), code, at)
                .compose(settled -> effects.of(done.order().purpose()).failed(tx, row.cause(), done))
                .map(done);
    }

    private Future<Payment> postpone(Tx tx, PaymentRow row, PaymentState state, String url, Instant due) {
        return payments.postpone(tx, row.payment().order().id(), state, url, due)
                .map(with(row.payment(), state, null));
    }

    private static Payment with(Payment payment, PaymentState state, String failure) {
        return new Payment(payment.order(), state, failure, payment.refunded());
    }
}
