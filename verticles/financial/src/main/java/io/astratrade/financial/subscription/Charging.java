package io.astratrade.financial.subscription;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.store.CouponStore;
import io.astratrade.financial.invoice.InvoiceDraft;
import io.astratrade.financial.invoice.Invoicing;
import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.InvoicePurpose;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.subscription.domain.DunningSchedule;
import io.astratrade.financial.subscription.domain.Lifecycle;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Invoices of subscriptions and what their payment, or its failure, makes of them. An invoice is paid by credit, then by the
 * subscription's card or the user's preferred one, else from the wallet. The caller holds the subscription's lock.
 */
public record Charging(
        SubscriptionRecorder recorder,
        Invoicing invoicing,
        CouponStore coupons,
        CardLookup cards,
        Payments payments,
        Ledger ledger,
        DunningSchedule schedule) {
    public static final String PURPOSE = "subscription";

    /**
     * Issues an invoice and begins to collect it.
     *
     * @param before the state in the database
     * @param next the state that owes the invoice
     */
    Future<Charged> charge(
            Tx tx,
            Cause cause,
            Subscription before,
            Subscription next,
            InvoicePurpose purpose,
            List<InvoiceLine> lines,
            Grant grant,
            Instant now) {
        InvoiceDraft draft = new InvoiceDraft(next.userId(), next.id(), purpose, lines, grant);
        return invoicing
                .issue(tx, cause, draft, now)
                .compose(invoice -> collect(tx, cause, before, Lifecycle.owing(next, invoice.id()), invoice, now));
    }

    /** Collects an open invoice: at once when no card is needed, else by a payment to be carried out after the commit. */
    Future<Charged> collect(Tx tx, Cause cause, Subscription before, Subscription owing, Invoice invoice, Instant now) {
        Account wallet = Account.user(owing.userId());
        if (invoice.quote().total().equals(Money.ZERO)) {
            return paid(tx, cause, before, owing, invoice, wallet, now);
        }
        return card(tx, owing)
                .compose(card -> card.isPresent()
                        ? byCard(tx, cause, before, owing, invoice, card.get(), now)
                        : fromWallet(tx, cause, before, owing, invoice, wallet, now));
    }

    /** Its own card, or the preferred one when that was removed. */
    private Future<Optional<UUID>> card(Tx tx, Subscription owing) {
        UUID own = owing.billing().methodId();
        return cards.find(tx, owing.userId(), own)
                .compose(found -> found.isPresent() || own == null
                        ? Future.succeededFuture(found)
                        : cards.find(tx, owing.userId(), null));
    }

    private Future<Charged> byCard(
            Tx tx, Cause cause, Subscription before, Subscription owing, Invoice invoice, UUID card, Instant now) {
        PaymentOrder order = new PaymentOrder(
                UUID.fromString(EventIds.next()),
                owing.userId(),
                PURPOSE,
                invoice.id().toString(),
                invoice.quote().total(),
                Asset.USD,
                card,
                "Invoice " + invoice.label());
        return payments.begin(tx, cause, order)
                .compose(begun -> recorder.save(tx, cause, before, Lifecycle.collecting(owing, begun), now))
                .map(saved -> new Charged(saved, invoice, order.id(), false));
    }

    private Future<Charged> fromWallet(
            Tx tx, Cause cause, Subscription before, Subscription owing, Invoice invoice, Account wallet, Instant now) {
        return ledger.available(tx, wallet, Asset.USD)
                .compose(available -> available.compareTo(invoice.quote().total()) >= 0
                        ? paid(tx, cause, before, owing, invoice, wallet, now)
                        : unpaid(tx, cause, before, owing, invoice, now)
                                .map(saved -> new Charged(saved, invoice, null, false)));
    }

    private Future<Charged> paid(
            Tx tx, Cause cause, Subscription before, Subscription owing, Invoice invoice, Account payer, Instant now) {
        return settle(tx, cause, before, owing, invoice, payer, now)
                .map(saved -> new Charged(saved, invoice, null, true));
    }

    /** Books the money of an open invoice and gives what it was for. */
    Future<Subscription> settle(
            Tx tx, Cause cause, Subscription before, Subscription owing, Invoice invoice, Account payer, Instant now) {
        Subscription after = Lifecycle.paid(owing, invoice.purpose(), invoice.grant());
        return invoicing
                .pay(tx, cause, invoice, payer, now)
                .compose(paid -> recorder.save(tx, cause, before, after, now))
                .onSuccess(saved -> {
                    if (invoice.purpose() == InvoicePurpose.RENEWAL) {
                        recorder.renewed(tx, cause, saved);
                    }
                });
    }

    /** What follows when an open invoice could not be collected. */
    Future<Subscription> unpaid(
            Tx tx, Cause cause, Subscription before, Subscription owing, Invoice invoice, Instant now) {
        Subscription after = Lifecycle.unpaid(owing, invoice.purpose(), schedule, now);
        Future<Void> consequence = invoice.purpose() == InvoicePurpose.RENEWAL
                ? remind(tx, cause, owing, after, invoice)
                : undo(tx, owing, invoice);
        return consequence.compose(done -> recorder.save(tx, cause, before, after, now));
    }

    private Future<Void> remind(Tx tx, Cause cause, Subscription owing, Subscription after, Invoice invoice) {
        boolean hoped = owing.dunning() == null || schedule.retries(owing.dunning());
        if (hoped && !schedule.retries(after.dunning())) {
            invoicing.overdue(tx, cause, invoice);
        }
        return Future.succeededFuture();
    }

    private Future<Void> undo(Tx tx, Subscription owing, Invoice invoice) {
        boolean begins = invoice.purpose() == InvoicePurpose.FIRST;
        return invoicing
                .drop(tx, invoice, InvoiceStatus.VOID)
                .compose(dropped -> begins && owing.billing().coupon() != null
                        ? coupons.giveBack(tx, owing.billing().coupon().code(), owing.id())
                        : Future.succeededFuture());
    }

    /** Closes the invoice that an ending subscription owes, if any. */
    Future<Void> forgive(Tx tx, Subscription owing, InvoiceStatus status) {
        return Optional.ofNullable(owing.billing().openInvoice())
                .map(id -> invoicing
                        .store()
                        .lock(tx, id)
                        .compose(found -> invoicing.drop(tx, found.orElseThrow(), status)))
                .orElse(Future.succeededFuture());
    }
}
