package io.astratrade.financial.payment.dispute;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentEffects;
import io.astratrade.financial.payment.ReclaimableEffects;
import io.astratrade.financial.payment.ReclaimableEffects.Reserved;
import io.astratrade.financial.payment.engine.EffectsByPurpose;
import io.astratrade.financial.payment.engine.PaymentEvents;
import io.astratrade.financial.payment.store.DisputeRow;
import io.astratrade.financial.payment.store.DisputeStore;
import io.astratrade.financial.payment.store.PaymentRow;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.provider.ProviderNotice;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.UUID;

/** What a dispute does to the books. The payment is locked before the dispute, as everybody locks them. */
public final class Disputes {
    private static final Reserved NOTHING = new Reserved(null, Money.ZERO);

    private final PaymentStore payments;
    private final DisputeStore disputes;
    private final EffectsByPurpose effects;
    private final Clock financialClock;

    public Disputes(PaymentStore payments, DisputeStore disputes, EffectsByPurpose effects, Clock financialClock) {
        this.payments = payments;
        this.disputes = disputes;
        this.effects = effects;
        this.financialClock = financialClock;
    }

    /** Holds what there is of the disputed money. Whether it is new. */
    public Future<Boolean> opened(Tx tx, PaymentRow row, ProviderNotice notice) {
        return disputes.lock(tx, row.provider(), notice.object())
                .compose(known -> known.isPresent()
                        ? Future.succeededFuture(false)
                        : reserve(tx, row, notice)
                                .compose(reserved -> disputes.insert(tx, dispute(row, notice, reserved)))
                                .map(true));
    }

    private Future<Reserved> reserve(Tx tx, PaymentRow row, ProviderNotice notice) {
        PaymentEffects purpose = effects.of(row.payment().order().purpose());
        return purpose instanceof ReclaimableEffects reclaimable
                ? reclaimable.reserveAvailable(
                        tx, row.cause(), row.payment(), "dispute:" + notice.object(), notice.amount())
                : Future.succeededFuture(NOTHING);
    }

    private DisputeRow dispute(PaymentRow row, ProviderNotice notice, Reserved reserved) {
        return new DisputeRow(
                UUID.fromString(EventIds.next()),
                row.payment().order().id(),
                row.provider(),
                notice.object(),
                notice.amount(),
                notice.reason(),
                "open",
                reserved.hold(),
                reserved.amount(),
                financialClock.instant(),
                null);
    }

    /** Won: the money is free again. Lost: it is gone, and what is missing is the platform's loss. */
    public Future<Boolean> closed(Tx tx, PaymentRow row, ProviderNotice notice, boolean won) {
        return disputes.lock(tx, row.provider(), notice.object()).compose(known -> {
            if (known.isEmpty() || !known.get().open()) {
                return Future.succeededFuture(false);
            }
            DisputeRow dispute = known.get();
            return disputes.close(tx, dispute.id(), won ? "won" : "lost", financialClock.instant())
                    .compose(closed -> won ? free(tx, row, dispute) : lose(tx, row, dispute))
                    .map(true);
        });
    }

    private Future<Void> free(Tx tx, PaymentRow row, DisputeRow dispute) {
        PaymentEffects purpose = effects.of(row.payment().order().purpose());
        return purpose instanceof ReclaimableEffects reclaimable && dispute.hold() != null
                ? reclaimable.freed(tx, row.cause(), dispute.hold())
                : Future.succeededFuture();
    }

    /** Of what was given back already, nothing can be lost once more. */
    private Future<Void> lose(Tx tx, PaymentRow row, DisputeRow dispute) {
        Payment payment = row.payment();
        Money left = payment.order().amount().minus(payment.refunded());
        Money lost = dispute.amount().compareTo(left) < 0 ? dispute.amount() : left;
        if (lost.compareTo(Money.ZERO) > 0) {
            PaymentEvents.refunded(tx, row.cause(), payment, lost, financialClock.instant());
        }
        PaymentEffects purpose = effects.of(payment.order().purpose());
        Future<Void> books = purpose instanceof ReclaimableEffects reclaimable
                ? reclaimable.reclaimed(
                        tx,
                        row.cause(),
                        payment,
                        "dispute:" + dispute.reference(),
                        new Reserved(dispute.hold(), dispute.held()),
                        dispute.amount())
                : purpose.refunded(tx, row.cause(), payment, lost);
        return books.compose(booked -> payments.addRefunded(tx, payment.order().id(), lost));
    }
}
