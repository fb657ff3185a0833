package io.astratrade.financial.invoice;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.FinancialEvent.InvoiceIssued;
import io.astratrade.codec.event.FinancialEvent.InvoiceOverdue;
import io.astratrade.codec.event.FinancialEvent.InvoicePaid;
import io.astratrade.financial.credit.Credits;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.invoice.domain.Quote;
import io.astratrade.financial.invoice.store.InvoiceStore;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The steps of an invoice; the caller holds the lock of its subscription. */
public record Invoicing(InvoiceStore store, Credits credits, Ledger ledger) {
    private static final String USD = "USD";
    private static final Account REVENUE = Account.revenue("subscriptions");

    /** Issues it with the next number; credit that is there is kept for it, credit that it brings is granted. */
    public Future<Invoice> issue(Tx tx, Cause cause, InvoiceDraft draft, Instant now) {
        return credits.available(tx, draft.userId())
                .map(available -> Quote.of(draft.lines(), available))
                .compose(quote -> store.nextNumber(tx).map(number -> numbered(draft, quote, number, now)))
                .compose(invoice -> store.insert(tx, invoice)
                        .compose(inserted -> credit(tx, cause, invoice, now))
                        .map(kept -> announced(tx, cause, invoice)));
    }

    private static Invoice numbered(InvoiceDraft draft, Quote quote, long number, Instant now) {
        return new Invoice(
                UUID.fromString(EventIds.next()),
                number,
                draft.userId(),
                draft.subscriptionId(),
                draft.purpose(),
                InvoiceStatus.OPEN,
                quote,
                draft.grant(),
                now,
                null,
                Money.ZERO);
    }

    private Future<Void> credit(Tx tx, Cause cause, Invoice invoice, Instant now) {
        Money credit = invoice.quote().credit();
        return credit.compareTo(Money.ZERO) >= 0
                ? credits.hold(tx, invoice.userId(), credit)
                : credits.grant(
                        tx,
                        cause,
                        invoice.userId(),
                        credit.negate(),
                        invoice.id(),
                        invoice.id().toString(),
                        now);
    }

    private static Invoice announced(Tx tx, Cause cause, Invoice invoice) {
        String user = invoice.userId().toString();
        Money total = invoice.quote().total();
        tx.emit(cause, user, new InvoiceIssued(invoice.id().toString(), user, USD, total, invoice.issuedAt()));
        return invoice;
    }

    /**
     * Pays an open invoice.
     *
     * @param payer where its total comes from; nobody is asked when that is nothing
     */
    public Future<Void> pay(Tx tx, Cause cause, Invoice invoice, Account payer, Instant now) {
        List<Posting> postings = postings(invoice.quote(), payer);
        String id = invoice.id().toString();
        String user = invoice.userId().toString();
        Entry entry = Entry.of("subscription", "invoice", id, postings, "Invoice " + invoice.label(), now);
        Future<?> posted = postings.isEmpty() ? Future.succeededFuture() : ledger.post(tx, cause, entry);
        return posted.compose(done -> credits.spend(tx, invoice.userId(), spent(invoice.quote()), invoice.id(), now))
                .compose(spent -> store.close(tx, invoice.id(), InvoiceStatus.PAID, now))
                .onSuccess(closed -> tx.emit(
                        cause,
                        user,
                        new InvoicePaid(id, user, USD, invoice.quote().total(), now)));
    }

    private static List<Posting> postings(Quote quote, Account payer) {
        List<Posting> postings = new ArrayList<>();
        if (!quote.total().equals(Money.ZERO)) {
            postings.add(new Posting(payer, REVENUE, Asset.USD, quote.total()));
        }
        if (!spent(quote).equals(Money.ZERO)) {
            postings.add(Credits.payment(spent(quote)));
        }
        return postings;
    }

    /** Closes an open invoice that nobody is going to pay. */
    public Future<Void> drop(Tx tx, Invoice invoice, InvoiceStatus status) {
        return credits.free(tx, invoice.userId(), spent(invoice.quote()))
                .compose(freed -> store.close(tx, invoice.id(), status, null));
    }

    public void overdue(Tx tx, Cause cause, Invoice invoice) {
        String user = invoice.userId().toString();
        Money total = invoice.quote().total();
        tx.emit(cause, user, new InvoiceOverdue(invoice.id().toString(), user, USD, total, invoice.issuedAt()));
    }

    private static Money spent(Quote quote) {
        return quote.credit().compareTo(Money.ZERO) > 0 ? quote.credit() : Money.ZERO;
    }
}
