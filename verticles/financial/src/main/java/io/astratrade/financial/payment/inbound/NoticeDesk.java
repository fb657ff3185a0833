package io.astratrade.financial.payment.inbound;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.financial.payment.dispute.Disputes;
import io.astratrade.financial.payment.engine.PaymentSettlement;
import io.astratrade.financial.payment.engine.RefundSettlement;
import io.astratrade.financial.payment.store.NoticeStore;
import io.astratrade.financial.payment.store.PaymentRow;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.payment.store.RefundRow;
import io.astratrade.financial.payment.store.RefundStore;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.financial.payment.withdrawal.WithdrawalSettlement;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.ProviderNotice;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes each notice once and settles what it is about. */
public final class NoticeDesk {
    private static final String UNKNOWN = "unknown_object";
    private static final String DONE = "processed";

    private final NoticeStore notices;
    private final PaymentStore payments;
    private final RefundStore refunds;
    private final WithdrawalStore withdrawals;
    private final PaymentSettlement paymentSettlement;
    private final RefundSettlement refundSettlement;
    private final WithdrawalSettlement withdrawalSettlement;
    private final Disputes disputes;
    private final Clock clock;

    public NoticeDesk(
            NoticeStore notices,
            PaymentStore payments,
            RefundStore refunds,
            WithdrawalStore withdrawals,
            PaymentSettlement paymentSettlement,
            RefundSettlement refundSettlement,
            WithdrawalSettlement withdrawalSettlement,
            Disputes disputes,
            Clock clock) {
        this.notices = notices;
        this.payments = payments;
        this.refunds = refunds;
        this.withdrawals = withdrawals;
        this.paymentSettlement = paymentSettlement;
        this.refundSettlement = refundSettlement;
        this.withdrawalSettlement = withdrawalSettlement;
        this.disputes = disputes;
        this.clock = clock;
    }

    /** What was done with it: `processed`, `unknown_object`, or `repeated` when it came before. */
    public Future<String> receive(Tx tx, String provider, ProviderNotice notice) {
        return once(tx, provider, notice.id(), notice.type(), notice.object(), () -> settle(tx, provider, notice));
    }

    /** Of a type that nothing is done about. */
    public Future<String> ignore(Tx tx, String provider, String id, String type, String object) {
        return once(tx, provider, id, type, object, () -> Future.succeededFuture("ignored"));
    }

    /** About something that is not ours. */
    public Future<String> unknown(Tx tx, String provider, String id, String type, String object) {
        return once(tx, provider, id, type, object, () -> Future.succeededFuture(UNKNOWN));
    }

    private Future<String> once(
            Tx tx, String provider, String id, String type, String object, Supplier<Future<String>> work) {
        return notices.claim(tx, provider, id, type, object, clock.instant())
                .compose(isNew -> isNew
                        ? work.get().compose(done -> notices.dispose(tx, provider, id, done)
                                .map(done))
                        : Future.succeededFuture("repeated"));
    }

    private Future<String> settle(Tx tx, String provider, ProviderNotice notice) {
        return switch (notice.subject()) {
            case CHARGE ->
                aboutPayment(tx, provider, notice, row -> paymentSettlement
                        .settle(tx, notice.key(), notice.outcome())
                        .map(DONE));
            case REFUND -> refund(tx, notice);
            case FOREIGN_REFUND -> aboutPayment(tx, provider, notice, row -> foreign(tx, row, notice));
            case PAYOUT -> payout(tx, notice);
            case DISPUTE_OPENED ->
                aboutPayment(tx, provider, notice, row -> disputes.opened(tx, row, notice)
                        .map(DONE));
            case DISPUTE_WON ->
                aboutPayment(tx, provider, notice, row -> disputes.closed(tx, row, notice, true)
                        .map(DONE));
            case DISPUTE_LOST ->
                aboutPayment(tx, provider, notice, row -> disputes.closed(tx, row, notice, false)
                        .map(DONE));
        };
    }

    private Future<String> aboutPayment(
            Tx tx, String provider, ProviderNotice notice, Function<PaymentRow, Future<String>> work) {
        return payments.lock(tx, notice.key()).compose(found -> {
            Optional<PaymentRow> own = found.filter(row -> row.provider().equals(provider));
            return own.isEmpty() ? Future.succeededFuture(UNKNOWN) : work.apply(own.get());
        });
    }

    private Future<String> refund(Tx tx, ProviderNotice notice) {
        return refunds.find(tx, notice.key())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(UNKNOWN)
                        : refundSettlement
                                .settle(tx, notice.key(), found.get().paymentId(), notice.outcome())
                                .map(DONE));
    }

    private Future<String> payout(Tx tx, ProviderNotice notice) {
        return withdrawals
                .lock(tx, notice.key())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(UNKNOWN)
                        : withdrawalSettlement
                                .settle(tx, notice.key(), notice.outcome())
                                .map(DONE));
    }

    /** A refund that somebody made at the provider: it is a fact, and is booked as one, once. */
    private Future<String> foreign(Tx tx, PaymentRow row, ProviderNotice notice) {
        UUID id = UUID.nameUUIDFromBytes((row.provider() + " " + notice.object()).getBytes(StandardCharsets.UTF_8));
        Money left = row.payment().order().amount().minus(row.payment().refunded());
        boolean possible = row.payment().state() == PaymentState.SUCCEEDED
                && notice.amount().compareTo(left) <= 0
                && notice.amount().compareTo(Money.ZERO) > 0;
        return refunds.find(tx, id).compose(known -> {
            if (known.isPresent()) {
                return Future.succeededFuture(DONE);
            }
            return possible ? book(tx, row, notice, id) : Future.succeededFuture("contradictory");
        });
    }

    private Future<String> book(Tx tx, PaymentRow row, ProviderNotice notice, UUID id) {
        RefundRow refund = new RefundRow(
                id, notice.key(), notice.amount(), "Made at the provider", "pending", null, null, 1, row.cause());
        return payments.addRefunded(tx, notice.key(), notice.amount())
                .compose(counted -> refunds.insert(tx, refund, clock.instant(), clock.instant()))
                .compose(written -> refundSettlement.settle(tx, id, notice.key(), Outcome.succeeded()))
                .map(DONE);
    }
}
