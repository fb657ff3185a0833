package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.PostedLine;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.domain.Posting;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions out of rows that join them with their postings. */
public final class TransactionRows {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionRows.class);

    /** What a query of {@link #transactions} selects from ledger_transaction as t and ledger_posting as p. */
    public static final String COLUMNS = """
            t.id, t.kind, t.origin, t.reference, t.description, t.reversal_of, t.at,
            p.source, p.destination, p.asset, p.amount, p.source_balance, p.destination_balance
            """;

    private TransactionRows() {}

    /** Rows of one transaction must follow each other in the order of the ordinals. */
    public static List<PostedTransaction> transactions(RowSet<Row> rows) {
        return grouped(rows).values().stream().map(TransactionRows::transaction).toList();
    }

    /** The same by id, without those that make no sense because somebody has changed them. */
    public static Map<UUID, PostedTransaction> readable(RowSet<Row> rows) {
        Map<UUID, PostedTransaction> found = new HashMap<>();
        grouped(rows).forEach((id, lines) -> {
            try {
                found.put(id, transaction(lines));
            } catch (IllegalArgumentException | NoSuchElementException unreadable) {
                LOG.warn("ledger: transaction {} cannot be read: {}", id, unreadable.getMessage());
            }
        });
        return found;
    }

    private static Map<UUID, List<Row>> grouped(RowSet<Row> rows) {
        Map<UUID, List<Row>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>())
                .add(row));
        return grouped;
    }

    private static PostedTransaction transaction(List<Row> rows) {
        Row first = rows.get(0);
        List<PostedLine> lines = rows.stream().map(TransactionRows::line).toList();
        Entry entry = new Entry(
                first.getString("kind"),
                first.getString("origin"),
                first.getString("reference"),
                lines.stream().map(PostedLine::posting).toList(),
                first.getString("description"),
                first.getUUID("reversal_of"),
                first.getOffsetDateTime("at").toInstant());
        return new PostedTransaction(first.getUUID("id"), entry, lines);
    }

    private static PostedLine line(Row row) {
        Posting posting = new Posting(
                new Account(row.getString("source")),
                new Account(row.getString("destination")),
                Asset.of(row.getString("asset")).orElseThrow(),
                new Money(row.getLong("amount")));
        return new PostedLine(posting, row.getLong("source_balance"), row.getLong("destination_balance"));
    }
}
