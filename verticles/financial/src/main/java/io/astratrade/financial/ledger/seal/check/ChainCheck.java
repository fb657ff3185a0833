package io.astratrade.financial.ledger.seal.check;

import io.astratrade.financial.ledger.domain.HashChain;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.store.TransactionRows;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every transaction says what it said when it was posted, and the chain over all of them is whole to its end. */
final class ChainCheck implements Check {
    private static final int AT_ONCE = 2_000;

    private static final String LINKS = """
            SELECT number, transaction_id, content_hash, chain_hash FROM ledger_seal
            WHERE number BETWEEN $1 AND $2 ORDER BY number
            """;

    private static final String CONTENT = "SELECT " + TransactionRows.COLUMNS + """
            FROM ledger_seal AS s JOIN ledger_transaction AS t ON t.id = s.transaction_id
            JOIN ledger_posting AS p ON p.transaction_id = t.id
            WHERE s.number BETWEEN $1 AND $2 ORDER BY s.number, p.ordinal
            """;

    /** The end as it is remembered, and as it is. */
    private static final String END = """
            SELECT c.number, c.hash, s.number AS last, s.chain_hash FROM ledger_chain AS c
            LEFT JOIN LATERAL (SELECT number, chain_hash FROM ledger_seal ORDER BY number DESC LIMIT 1) AS s ON true
            """;

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public boolean accepts(String place) {
        return place.matches("\\d{1,18}");
    }

    @Override
    public Future<Step> step(Database database, String after) {
        long last = after == null ? 0 : Long.parseLong(after);
        var links = database.query(LINKS, last, last + AT_ONCE);
        var content = database.query(CONTENT, last + 1, last + AT_ONCE).map(TransactionRows::readable);
        return Future.all(links, content).compose(read -> walk(links.result(), content.result(), last)
                .map(Future::succeededFuture)
                .orElseGet(() -> end(database, last)));
    }

    /** Empty when nothing is left to walk. */
    private Optional<Step> walk(RowSet<Row> links, Map<UUID, PostedTransaction> content, long last) {
        byte[] before = new byte[32];
        long number = last;
        for (Row link : links) {
            if (link.getLong("number") == last) {
                before = bytes(link, "chain_hash");
                continue;
            }
            number++;
            Finding finding = look(link, number, before, content.get(link.getUUID("transaction_id")));
            if (finding != null) {
                return Optional.of(Step.bad(number - last, finding));
            }
            before = bytes(link, "chain_hash");
        }
        return number == last ? Optional.empty() : Optional.of(Step.on(Long.toString(number), number - last));
    }

    private Finding look(Row link, long number, byte[] before, PostedTransaction content) {
        UUID id = link.getUUID("transaction_id");
        byte[] sealed = bytes(link, "content_hash");
        if (link.getLong("number") != number) {
            return Finding.of(name(), number, null, "the chain has no transaction of this number");
        }
        if (content == null) {
            return Finding.of(
                    name(),
                    number,
                    id,
                    "the transaction is in the chain, but it or its postings are gone or unreadable");
        }
        if (!Arrays.equals(content.contentHash(), sealed)) {
            return Finding.of(name(), number, id, "the transaction does not say what it said when it was sealed");
        }
        return Arrays.equals(HashChain.link(before, number, sealed), bytes(link, "chain_hash"))
                ? null
                : Finding.of(name(), number, id, "its link does not follow from the one before");
    }

    private Future<Step> end(Database database, long last) {
        return database.query(END).map(rows -> {
            Row end = rows.iterator().next();
            long number = end.getLong("number");
            boolean whole = end.getLong("last") == null
                    ? number == 0
                    : number == end.getLong("last") && Arrays.equals(bytes(end, "hash"), bytes(end, "chain_hash"));
            return whole
                    ? Step.end(0)
                    : Step.bad(0, Finding.of(name(), last + 1, null, "the chain ends before number " + number));
        });
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
