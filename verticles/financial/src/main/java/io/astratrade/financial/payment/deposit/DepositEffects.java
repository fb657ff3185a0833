package io.astratrade.financial.payment.deposit;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.FinancialEvent.FundsAdded;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.ReclaimableEffects;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Moves what a card has paid from `provider:<name>` to the user, and back when the provider gives it back. */
public final class DepositEffects implements ReclaimableEffects {
    public static final String PURPOSE = "deposit";

    /** Who pays what a user has spent of money that the provider took back. */
    public static final Account LOSSES = new Account("platform:losses:chargebacks");

    private static final String ORIGIN = "payment";
    /** Far beyond the longest dispute: it is settled, not forgotten. */
    private static final Duration HOLD = Duration.ofDays(3650);

    private final Ledger ledger;
    private final Account provider;
    private final Clock clock;

    public DepositEffects(Ledger ledger, String provider, Clock financialClock) {
        this.ledger = ledger;
        this.provider = Account.provider(provider);
        this.clock = financialClock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Future<Void> succeeded(Tx tx, Cause cause, Payment payment) {
        PaymentOrder order = payment.order();
        Instant now = clock.instant();
        Posting posting = new Posting(provider, user(order), order.currency(), order.amount());
        return ledger.post(tx, cause, entry("deposit", order.id().toString(), posting, order.description(), now))
                .map(transaction -> {
                    tx.emit(
                            cause,
                            order.userId().toString(),
                            new FundsAdded(
                                    order.userId().toString(),
                                    order.currency().code(),
                                    order.amount(),
                                    transaction.toString(),
                                    now));
                    return null;
                });
    }

    @Override
    public Future<Void> failed(Tx tx, Cause cause, Payment payment) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> refunded(Tx tx, Cause cause, Payment payment, Money amount) {
        return reclaimed(tx, cause, payment, payment.order().id() + ":refund", new Reserved(null, Money.ZERO), amount);
    }

    @Override
    public Future<UUID> reserve(Tx tx, Cause cause, Payment payment, String reference, Money amount) {
        PaymentOrder order = payment.order();
        return ledger.hold(
                tx,
                cause,
                new HoldDraft(
                        user(order),
                        provider,
                        order.currency(),
                        amount,
                        "refund",
                        ORIGIN,
                        reference,
                        "Refund of a deposit",
                        clock.instant().plus(HOLD)));
    }

    @Override
    public Future<Reserved> reserveAvailable(Tx tx, Cause cause, Payment payment, String reference, Money amount) {
        PaymentOrder order = payment.order();
        return ledger.available(tx, user(order), order.currency()).compose(available -> {
            Money held = available.compareTo(amount) < 0 ? available : amount;
            return held.compareTo(Money.ZERO) <= 0
                    ? Future.succeededFuture(new Reserved(null, Money.ZERO))
                    : reserve(tx, cause, payment, reference, held).map(hold -> new Reserved(hold, held));
        });
    }

    @Override
    public Future<Void> reclaimed(
            Tx tx, Cause cause, Payment payment, String reference, Reserved reserved, Money amount) {
        Asset currency = payment.order().currency();
        Future<?> captured =
                reserved.hold() == null ? Future.succeededFuture() : ledger.capture(tx, cause, reserved.hold(), null);
        Money missing = amount.minus(reserved.amount());
        return captured.compose(done -> missing.compareTo(Money.ZERO) <= 0
                        ? Future.succeededFuture()
                        : ledger.post(
                                tx,
                                cause,
                                entry(
                                        "chargeback_loss",
                                        reference,
                                        new Posting(LOSSES, provider, currency, missing),
                                        "Money taken back after it was spent",
                                        clock.instant())))
                .mapEmpty();
    }

    @Override
    public Future<Void> freed(Tx tx, Cause cause, UUID hold) {
        return ledger.release(tx, cause, hold);
    }

    private static Entry entry(String kind, String reference, Posting posting, String description, Instant at) {
        return Entry.of(kind, ORIGIN, reference, List.of(posting), description, at);
    }

    private static Account user(PaymentOrder order) {
        return Account.user(order.userId());
    }
}
