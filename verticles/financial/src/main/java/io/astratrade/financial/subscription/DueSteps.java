package io.astratrade.financial.subscription;

import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.InvoicePurpose;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.subscription.domain.Due;
import io.astratrade.financial.subscription.domain.EndReason;
import io.astratrade.financial.subscription.domain.Lifecycle;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;

/** The steps that a subscription takes by itself, each when it is due. */
public record DueSteps(SubscriptionRecorder recorder, Charging charging) {
    /** @param locked the state in the database, locked, of which this is due */
    Future<Charged> take(Tx tx, Cause cause, Subscription locked, Due due, Instant now) {
        return switch (due.action()) {
            case RENEW -> renew(tx, cause, locked, now);
            case RETRY -> retry(tx, cause, locked, now);
            case RESTRICT -> save(tx, cause, locked, Lifecycle.restrict(locked), now);
            case RESUME -> save(tx, cause, locked, Lifecycle.resume(locked, due.at()), now);
            case END -> save(tx, cause, locked, Lifecycle.end(locked, due.at(), EndReason.REQUESTED), now);
            case GIVE_UP ->
                charging.forgive(tx, locked, InvoiceStatus.UNCOLLECTIBLE)
                        .compose(given ->
                                save(tx, cause, locked, Lifecycle.end(locked, due.at(), EndReason.UNPAID), now));
        };
    }

    private Future<Charged> renew(Tx tx, Cause cause, Subscription locked, Instant now) {
        Subscription next = Lifecycle.renew(locked);
        Grant grant = new Grant(
                next.offer(), next.term(), next.pricing().value(next.term().start()));
        if (next.offer().free()) {
            return save(tx, cause, locked, Lifecycle.paid(next, InvoicePurpose.RENEWAL, grant), now)
                    .onSuccess(free -> recorder.renewed(tx, cause, free.subscription()));
        }
        return charging.charge(
                tx, cause, locked, next, InvoicePurpose.RENEWAL, next.pricing().whole(next.term()), grant, now);
    }

    private Future<Charged> retry(Tx tx, Cause cause, Subscription locked, Instant now) {
        return charging.invoicing()
                .store()
                .lock(tx, locked.billing().openInvoice())
                .compose(invoice -> charging.collect(tx, cause, locked, locked, invoice.orElseThrow(), now));
    }

    private Future<Charged> save(Tx tx, Cause cause, Subscription before, Subscription after, Instant now) {
        return recorder.save(tx, cause, before, after, now).map(Charged::nothing);
    }
}
