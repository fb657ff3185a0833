package io.astratrade.financial.subscription;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.CreditNotes;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.invoice.store.InvoiceStore;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentEffects;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.subscription.domain.Lifecycle;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.UUID;

/**
 * What payments of invoices do, in the transaction that settles them. Only the payment that a subscription waits for counts,
 * so that the same news twice, or late, changes nothing.
 */
public record SubscriptionEffects(
        SubscriptionStore subscriptions,
        SubscriptionRecorder recorder,
        Charging charging,
        CreditNotes notes,
        Payments payments,
        Account provider,
        FinancialClock clock)
        implements PaymentEffects {
    @Override
    public String purpose() {
        return Charging.PURPOSE;
    }

    @Override
    public Future<Void> succeeded(Tx tx, Cause cause, Payment payment) {
        UUID id = payment.order().id();
        return subscriptions
                .lockPaidBy(tx, id)
                .compose(found -> found.isPresent()
                        ? completed(tx, cause, found.get())
                        : notes.late(tx, cause, payment, provider, clock.second())
                                .compose(booked -> payments.refund(tx, cause, id, null, "The invoice is closed"))
                                .mapEmpty());
    }

    /** The payment that this subscription waits for succeeded. */
    Future<Void> completed(Tx tx, Cause cause, Subscription waiting) {
        return owed(tx, waiting)
                .compose(invoice -> charging.settle(tx, cause, waiting, waiting, invoice, provider, clock.second()))
                .mapEmpty();
    }

    @Override
    public Future<Void> failed(Tx tx, Cause cause, Payment payment) {
        return subscriptions
                .lockPaidBy(tx, payment.order().id())
                .compose(found -> found.isPresent() ? failed(tx, cause, found.get()) : Future.succeededFuture());
    }

    /** The payment that this subscription waits for failed. */
    Future<Void> failed(Tx tx, Cause cause, Subscription waiting) {
        return owed(tx, waiting)
                .compose(invoice -> charging.unpaid(tx, cause, waiting, waiting, invoice, clock.second()))
                .mapEmpty();
    }

    private Future<Invoice> owed(Tx tx, Subscription waiting) {
        return invoices().lock(tx, waiting.billing().openInvoice()).map(found -> found.orElseThrow());
    }

    @Override
    public Future<Void> refunded(Tx tx, Cause cause, Payment payment, Money amount) {
        UUID invoiceId = UUID.fromString(payment.order().reference());
        return invoices()
                .find(tx, invoiceId)
                .compose(found -> subscriptions.lock(tx, found.orElseThrow().subscriptionId()))
                .compose(locked -> invoices()
                        .lock(tx, invoiceId)
                        .compose(invoice ->
                                givenBack(tx, cause, payment, amount, locked.orElseThrow(), invoice.orElseThrow())));
    }

    private Future<Void> givenBack(
            Tx tx, Cause cause, Payment payment, Money amount, Subscription locked, Invoice invoice) {
        return invoice.status() == InvoiceStatus.PAID
                ? notes.refund(tx, cause, invoice, amount, provider, clock.second())
                        .compose(noted -> reduce(tx, cause, locked, invoice, amount))
                : notes.lateReturned(tx, cause, payment, provider, clock.second());
    }

    /** What was given back of the present term is not given back once more when it ends early. */
    private Future<Void> reduce(Tx tx, Cause cause, Subscription paid, Invoice invoice, Money amount) {
        boolean present =
                invoice.grant().term().end().equals(paid.term().end()) && !paid.is(SubscriptionStatus.CANCELLED);
        return present
                ? recorder.save(tx, cause, paid, Lifecycle.refunded(paid, amount), clock.second())
                        .mapEmpty()
                : Future.succeededFuture();
    }

    private InvoiceStore invoices() {
        return charging.invoicing().store();
    }
}
