package io.astratrade.financial.invoice.store;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.domain.CreditNote;
import io.astratrade.financial.invoice.domain.CreditNote.Destination;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table invoice_credit_note. */
public final class CreditNoteStore {
    private static final String INSERT = """
            INSERT INTO invoice_credit_note (id, number, invoice_id, user_id, amount, destination, reason, issued_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;
    private static final String OF = "SELECT * FROM invoice_credit_note WHERE invoice_id = ANY ($1) ORDER BY number";

    private final Database database;
    private final NumberStore numbers = new NumberStore();

    public CreditNoteStore(Database database) {
        this.database = database;
    }

    public Future<CreditNote> issue(
            Tx tx, Invoice invoice, Money amount, Destination destination, String reason, Instant at) {
        UUID id = UUID.fromString(EventIds.next());
        return numbers.next(tx, "credit_note")
                .map(number ->
                        new CreditNote(id, number, invoice.id(), invoice.userId(), amount, destination, reason, at))
                .compose(note -> insert(tx, note).map(note));
    }

    private static Future<Void> insert(Tx tx, CreditNote note) {
        return tx.query(
                        INSERT,
                        note.id(),
                        note.number(),
                        note.invoiceId(),
                        note.userId(),
                        note.amount().micros(),
                        note.destination().code(),
                        note.reason(),
                        Columns.time(note.issuedAt()))
                .mapEmpty();
    }

    /** Those of some invoices, in the order of their numbers. */
    public Future<List<CreditNote>> of(Collection<UUID> invoices) {
        return database.query(OF, (Object) invoices.toArray(UUID[]::new))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CreditNoteStore::note)
                        .toList());
    }

    private static CreditNote note(Row row) {
        return new CreditNote(
                row.getUUID("id"),
                row.getLong("number"),
                row.getUUID("invoice_id"),
                row.getUUID("user_id"),
                new Money(row.getLong("amount")),
                Destination.of(row.getString("destination")),
                row.getString("reason"),
                row.getOffsetDateTime("issued_at").toInstant());
    }
}
