package io.astratrade.financial.ledger.store;

import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.PostedLine;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The transactions and their postings: added and read. */
public final class TransactionStore {
    private static final String FIND = "SELECT " + TransactionRows.COLUMNS + """
            FROM ledger_transaction AS t JOIN ledger_posting AS p ON p.transaction_id = t.id
            WHERE t.id = ANY ($1::uuid[]) ORDER BY t.id, p.ordinal
            """;

    private static final String BY_REFERENCE = "SELECT " + TransactionRows.COLUMNS + """
            FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS w (origin, reference)) AS wanted
            JOIN ledger_transaction AS t ON t.origin = wanted.origin AND t.reference = wanted.reference
            JOIN ledger_posting AS p ON p.transaction_id = t.id ORDER BY t.id, p.ordinal
            """;

    private static final String REVERSALS = "SELECT " + TransactionRows.COLUMNS + """
            FROM ledger_transaction AS t JOIN ledger_posting AS p ON p.transaction_id = t.id
            WHERE t.reversal_of = ANY ($1::uuid[]) ORDER BY t.id, p.ordinal
            """;

    /** The database transaction begins anew when another one has just posted a reference or a reversal of these. */
    private static final String ADD = """
            WITH written AS (
                INSERT INTO ledger_transaction (id, kind, origin, reference, description, reversal_of, at)
                SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[])
                ON CONFLICT DO NOTHING RETURNING 1)
            SELECT ledger_expect(count(*), $8::bigint) FROM written
            """;

    private static final String ADD_POSTINGS = """
            INSERT INTO ledger_posting (transaction_id, ordinal, source, destination, asset, amount, source_balance,
                                        destination_balance, at)
            SELECT * FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[],
                                 $8::bigint[], $9::timestamptz[])
            """;

    private static final String ADD_UNSEALED =
            "INSERT INTO ledger_unsealed (transaction_ids, content_hashes) VALUES ($1, $2)";

    private record Line(PostedTransaction of, int ordinal, PostedLine line) {}

    public Future<List<PostedTransaction>> find(Tx tx, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Future.succeededFuture(List.of())
                : Columns.of(ids).uuids(id -> id).query(tx, FIND).map(TransactionRows::transactions);
    }

    /** What has been posted under the references of these. */
    public Future<List<PostedTransaction>> byReference(Tx tx, Collection<Entry> entries) {
        List<Entry> named =
                entries.stream().filter(entry -> entry.reference() != null).toList();
        return named.isEmpty()
                ? Future.succeededFuture(List.of())
                : Columns.of(named)
                        .texts(Entry::origin)
                        .texts(Entry::reference)
                        .query(tx, BY_REFERENCE)
                        .map(TransactionRows::transactions);
    }

    /** The reversals of these. */
    public Future<List<PostedTransaction>> reversals(Tx tx, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Future.succeededFuture(List.of())
                : Columns.of(ids).uuids(id -> id).query(tx, REVERSALS).map(TransactionRows::transactions);
    }

    /** Adds them, to be sealed in this order; the statements travel together. */
    public Future<Void> add(Tx tx, List<PostedTransaction> posted) {
        return posted.isEmpty()
                ? Future.succeededFuture()
                : Future.all(addTransactions(tx, posted), addPostings(tx, posted), addUnsealed(tx, posted))
                        .mapEmpty();
    }

    private static Future<?> addTransactions(Tx tx, List<PostedTransaction> posted) {
        return Columns.of(posted)
                .uuids(PostedTransaction::id)
                .texts(each -> each.entry().kind())
                .texts(each -> each.entry().origin())
                .texts(each -> each.entry().reference())
                .texts(each -> each.entry().description())
                .uuids(each -> each.entry().reversalOf())
                .times(each -> each.entry().at())
                .value((long) posted.size())
                .into(tx, ADD);
    }

    private static Future<?> addPostings(Tx tx, List<PostedTransaction> posted) {
        return Columns.of(lines(posted))
                .uuids(each -> each.of().id())
                .integers(Line::ordinal)
                .texts(each -> each.line().posting().source().address())
                .texts(each -> each.line().posting().destination().address())
                .texts(each -> each.line().posting().asset().code())
                .longs(each -> each.line().posting().amount().micros())
                .longs(each -> each.line().sourceBalance())
                .longs(each -> each.line().destinationBalance())
                .times(each -> each.of().entry().at())
                .into(tx, ADD_POSTINGS);
    }

    private static List<Line> lines(List<PostedTransaction> posted) {
        List<Line> lines = new ArrayList<>();
        for (PostedTransaction each : posted) {
            for (int ordinal = 0; ordinal < each.lines().size(); ordinal++) {
                lines.add(new Line(each, ordinal, each.lines().get(ordinal)));
            }
        }
        return lines;
    }

    private static Future<?> addUnsealed(Tx tx, List<PostedTransaction> posted) {
        UUID[] ids = posted.stream().map(PostedTransaction::id).toArray(UUID[]::new);
        Buffer[] hashes =
                posted.stream().map(each -> Buffer.buffer(each.contentHash())).toArray(Buffer[]::new);
        return tx.query(ADD_UNSEALED, Tuple.tuple().addArrayOfUUID(ids).addArrayOfBuffer(hashes));
    }
}
