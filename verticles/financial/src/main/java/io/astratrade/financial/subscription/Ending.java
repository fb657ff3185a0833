package io.astratrade.financial.subscription;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.CreditNotes;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.subscription.domain.ChangePlanner;
import io.astratrade.financial.subscription.domain.EndReason;
import io.astratrade.financial.subscription.domain.Lifecycle;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import io.astratrade.financial.subscription.domain.Wish;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Ends of subscriptions. Refuses with FINANCIAL_SUBSCRIPTION_STATE, FINANCIAL_SUBSCRIPTION_COLLECTING. */
public record Ending(SubscriptionRecorder recorder, Charging charging, CreditNotes notes) {
    /** Its user has what was paid for until then. */
    Future<Subscription> atPeriodEnd(Tx tx, Cause cause, Subscription locked, Instant now) {
        States.requireIdle(locked);
        States.require(locked, SubscriptionStatus.TRIALING, SubscriptionStatus.ACTIVE);
        return recorder.save(tx, cause, locked, locked.withWish(new Wish(null, true)), now);
    }

    /** What was paid and is not used is given to the account's credit; what is owed is not asked for any more. */
    Future<Subscription> now(Tx tx, Cause cause, Subscription locked, Instant now) {
        States.requireIdle(locked);
        States.requireLive(locked);
        return close(tx, cause, locked, EndReason.REQUESTED, now);
    }

    /** The same from any state; a payment that is under way is given back when it succeeds. */
    Future<Subscription> close(Tx tx, Cause cause, Subscription locked, EndReason reason, Instant now) {
        return charging.forgive(tx, locked, InvoiceStatus.VOID)
                .compose(forgiven -> credit(tx, cause, locked, now))
                .compose(credited -> recorder.save(tx, cause, locked, Lifecycle.end(locked, now, reason), now));
    }

    private Future<Void> credit(Tx tx, Cause cause, Subscription locked, Instant now) {
        Money unused =
                unused(locked, now).stream().map(line -> line.amount().negate()).reduce(Money.ZERO, Money::plus);
        return unused.equals(Money.ZERO)
                ? Future.succeededFuture()
                : charging.invoicing()
                        .store()
                        .lastPaid(tx, locked.id())
                        .compose(invoice ->
                                notes.toCredit(tx, cause, invoice.orElseThrow(), unused, "Unused time", now));
    }

    /** Lines of what an end at this time gives back; of a paused one, what was left when it was paused. */
    static List<InvoiceLine> unused(Subscription subscription, Instant now) {
        Instant at = subscription.is(SubscriptionStatus.PAUSED) ? subscription.pausedAt() : now;
        return ChangePlanner.unused(subscription, at);
    }
}
