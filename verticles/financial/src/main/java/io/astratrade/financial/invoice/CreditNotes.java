package io.astratrade.financial.invoice;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.credit.Credits;
import io.astratrade.financial.invoice.domain.CreditNote;
import io.astratrade.financial.invoice.domain.CreditNote.Destination;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.store.CreditNoteStore;
import io.astratrade.financial.invoice.store.InvoiceStore;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.payment.Payment;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Credit notes: what of an invoice was given back, and where it went. */
public record CreditNotes(CreditNoteStore store, InvoiceStore invoices, Credits credits, Ledger ledger) {
    private static final Account REVENUE = Account.revenue("subscriptions");
    private static final Account LATE = new Account("platform:late_payments");

    /** Gives a part of an invoice to the account's credit. */
    public Future<Void> toCredit(Tx tx, Cause cause, Invoice invoice, Money amount, String reason, Instant now) {
        return issue(tx, invoice, amount, Destination.CREDIT, reason, now)
                .compose(note -> credits.grant(
                        tx,
                        cause,
                        invoice.userId(),
                        amount,
                        invoice.id(),
                        note.id().toString(),
                        now));
    }

    /** Books that the provider gave a part of an invoice back. */
    public Future<Void> refund(Tx tx, Cause cause, Invoice invoice, Money amount, Account provider, Instant now) {
        return issue(tx, invoice, amount, Destination.PAYMENT, "Refund", now)
                .compose(note -> {
                    Posting posting = new Posting(REVENUE, provider, Asset.USD, amount);
                    String text = "Credit note " + note.label();
                    return ledger.post(
                            tx,
                            cause,
                            Entry.of("refund", "credit_note", note.id().toString(), List.of(posting), text, now));
                })
                .mapEmpty();
    }

    /** Books a payment of an invoice that was closed meanwhile, which is no revenue. */
    public Future<Void> late(Tx tx, Cause cause, Payment payment, Account provider, Instant now) {
        return move(tx, cause, payment, provider, LATE, "late_payment", now);
    }

    /** Books that it was given back. */
    public Future<Void> lateReturned(Tx tx, Cause cause, Payment payment, Account provider, Instant now) {
        return move(tx, cause, payment, LATE, provider, "late_return", now);
    }

    private Future<Void> move(
            Tx tx, Cause cause, Payment payment, Account from, Account to, String origin, Instant now) {
        Posting posting = new Posting(from, to, Asset.USD, payment.order().amount());
        String id = payment.order().id().toString();
        return ledger.post(tx, cause, Entry.of(origin, origin, id, List.of(posting), "Late payment", now))
                .mapEmpty();
    }

    private Future<CreditNote> issue(
            Tx tx, Invoice invoice, Money amount, Destination destination, String reason, Instant now) {
        return invoices.addRefund(tx, invoice.id(), amount)
                .compose(added -> store.issue(tx, invoice, amount, destination, reason, now));
    }
}
