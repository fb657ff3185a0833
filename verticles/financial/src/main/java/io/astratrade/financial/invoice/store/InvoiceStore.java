package io.astratrade.financial.invoice.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The tables invoice and invoice_line. */
public final class InvoiceStore {
    private static final String INSERT = """
            INSERT INTO invoice (id, number, user_id, subscription_id, purpose, status, subtotal, credit, total,
                                 grant_plan, grant_plan_version, grant_period, grant_start, grant_end, grant_anchor,
                                 grant_value, issued_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """;
    private static final String INSERT_LINES = """
            INSERT INTO invoice_line (position, kind, description, amount, from_at, to_at, invoice_id)
            SELECT l.*, $7 FROM unnest($1::integer[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[],
                                       $6::timestamptz[]) AS l
            """;
    private static final String SELECT = """
            SELECT i.*, l.* FROM invoice AS i CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(kind ORDER BY position), '{}') AS kinds,
                       coalesce(array_agg(description ORDER BY position), '{}') AS descriptions,
                       coalesce(array_agg(amount ORDER BY position), '{}') AS amounts,
                       coalesce(array_agg(from_at ORDER BY position), '{}') AS froms,
                       coalesce(array_agg(to_at ORDER BY position), '{}') AS tos
                FROM invoice_line WHERE invoice_id = i.id) AS l
            """;
    private static final String LOCK = SELECT + "WHERE i.id = $1 FOR UPDATE OF i";
    private static final String FIND = SELECT + "WHERE i.id = $1";
    private static final String ONE = SELECT + "WHERE i.user_id = $1 AND i.id = $2";
    private static final String PAGE =
            SELECT + "WHERE i.user_id = $1 AND i.number < $2 ORDER BY i.number DESC LIMIT $3";
    private static final String LAST_PAID = SELECT
            + "WHERE i.subscription_id = $1 AND i.status = 'paid' AND i.subtotal > 0 ORDER BY i.number DESC LIMIT 1";
    private static final String CLOSE = "UPDATE invoice SET status = $2, paid_at = $3 WHERE id = $1";
    private static final String REFUND = "UPDATE invoice SET refunded = refunded + $2 WHERE id = $1";

    private final Database database;
    private final PlanCatalogue plans;
    private final NumberStore numbers = new NumberStore();

    public InvoiceStore(Database database, PlanCatalogue plans) {
        this.database = database;
        this.plans = plans;
    }

    /** The next number; others wait for it until the transaction ends. */
    public Future<Long> nextNumber(Tx tx) {
        return numbers.next(tx, "invoice");
    }

    public Future<Void> insert(Tx tx, Invoice invoice) {
        Grant grant = invoice.grant();
        return tx.query(
                        INSERT,
                        invoice.id(),
                        invoice.number(),
                        invoice.userId(),
                        invoice.subscriptionId(),
                        invoice.purpose().code(),
                        invoice.status().code(),
                        invoice.quote().subtotal().micros(),
                        invoice.quote().credit().micros(),
                        invoice.quote().total().micros(),
                        grant.offer().plan().name(),
                        grant.offer().plan().version(),
                        grant.offer().period().code(),
                        Columns.time(grant.term().start()),
                        Columns.time(grant.term().end()),
                        Columns.time(grant.term().anchor()),
                        grant.value().micros(),
                        Columns.time(invoice.issuedAt()))
                .compose(inserted -> insertLines(tx, invoice));
    }

    private static Future<Void> insertLines(Tx tx, Invoice invoice) {
        List<InvoiceLine> lines = invoice.quote().lines();
        return Columns.of(IntStream.range(0, lines.size()).boxed().toList())
                .integers(i -> i)
                .texts(i -> lines.get(i).kind().code())
                .texts(i -> lines.get(i).description())
                .longs(i -> lines.get(i).amount().micros())
                .times(i -> lines.get(i).from())
                .times(i -> lines.get(i).to())
                .value(invoice.id())
                .into(tx, INSERT_LINES);
    }

    public Future<Optional<Invoice>> lock(Tx tx, UUID id) {
        return tx.query(LOCK, id).map(this::first);
    }

    public Future<Optional<Invoice>> find(Tx tx, UUID id) {
        return tx.query(FIND, id).map(this::first);
    }

    public Future<Optional<Invoice>> one(UUID user, UUID id) {
        return database.query(ONE, user, id).map(this::first);
    }

    /** A user's, the latest first. */
    public Future<List<Invoice>> page(UUID user, long before, int limit) {
        return database.query(PAGE, user, before, limit).map(this::all);
    }

    /** The latest that was paid for something. */
    public Future<Optional<Invoice>> lastPaid(Tx tx, UUID subscription) {
        return tx.query(LAST_PAID, subscription).map(this::first);
    }

    /** @param paidAt null unless it is paid */
    public Future<Void> close(Tx tx, UUID id, InvoiceStatus status, Instant paidAt) {
        return tx.query(CLOSE, id, status.code(), Columns.time(paidAt)).mapEmpty();
    }

    public Future<Void> addRefund(Tx tx, UUID id, Money amount) {
        return tx.query(REFUND, id, amount.micros()).mapEmpty();
    }

    private Optional<Invoice> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private List<Invoice> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new InvoiceRow(row, plans).invoice())
                .toList();
    }
}
