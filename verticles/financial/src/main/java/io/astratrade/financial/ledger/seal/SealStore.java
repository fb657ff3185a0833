package io.astratrade.financial.ledger.seal;

import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The chain's rows, and the balances that are folded as it grows. */
final class SealStore {
    private static final String HEAD = "SELECT number, hash FROM ledger_chain FOR UPDATE";

    private static final String TAKE = """
            WITH taken AS (
                DELETE FROM ledger_unsealed WHERE id IN (SELECT id FROM ledger_unsealed ORDER BY id LIMIT $1)
                RETURNING id, transaction_ids, content_hashes, recorded_at)
            SELECT transaction_ids, content_hashes,
                   extract(epoch FROM clock_timestamp() - recorded_at)::double precision AS age
            FROM taken ORDER BY id
            """;

    private static final String ADD = """
            INSERT INTO ledger_seal (number, transaction_id, content_hash, chain_hash)
            SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])
            """;

    private static final String MOVE = "UPDATE ledger_chain SET number = $1, hash = $2, sealed_at = clock_timestamp()";

    /** Only sealers write these rows, so that writers of transactions never wait for them. */
    private static final String FOLD = """
            WITH moved AS (
                SELECT side.account, p.asset, date_trunc('hour', p.at) AS hour, sum(side.amount)::bigint AS amount
                FROM ledger_posting AS p
                CROSS JOIN LATERAL (VALUES (p.source, -p.amount, p.source_balance),
                                           (p.destination, p.amount, p.destination_balance)) AS side (account, amount, balance)
                WHERE p.transaction_id = ANY ($1::uuid[]) AND side.balance IS NULL GROUP BY 1, 2, 3),
            hours AS (
                INSERT INTO ledger_checkpoint AS c SELECT account, asset, hour, amount FROM moved
                ON CONFLICT (account, asset, hour) DO UPDATE SET amount = c.amount + excluded.amount)
            INSERT INTO ledger_balance AS b (account, asset, bounded, balance)
            SELECT account, asset, false, sum(amount)::bigint FROM moved GROUP BY 1, 2
            ON CONFLICT (account, asset) DO UPDATE SET balance = b.balance + excluded.balance
            """;

    /** Locks the end of the chain: others who would seal wait. */
    Future<ChainHead> lockHead(Tx tx) {
        return tx.query(HEAD).map(rows -> {
            Row row = rows.iterator().next();
            return new ChainHead(row.getLong("number"), row.getBuffer("hash").getBytes());
        });
    }

    /** Takes what so many database transactions have posted, in their order. */
    Future<List<Unsealed>> take(Tx tx, int most) {
        return tx.query(TAKE, most).map(rows -> {
            List<Unsealed> taken = new ArrayList<>();
            rows.forEach(row -> add(taken, row));
            return taken;
        });
    }

    private static void add(List<Unsealed> taken, Row row) {
        UUID[] ids = row.getArrayOfUUIDs("transaction_ids");
        Buffer[] hashes = row.getArrayOfBuffers("content_hashes");
        for (int i = 0; i < ids.length; i++) {
            taken.add(new Unsealed(ids[i], hashes[i].getBytes(), row.getDouble("age")));
        }
    }

    /** Adds seals and moves the end of the chain behind them. */
    Future<Void> add(Tx tx, List<Seal> seals) {
        Seal last = seals.get(seals.size() - 1);
        UUID[] ids = seals.stream().map(Seal::transactionId).toArray(UUID[]::new);
        Tuple rows = Tuple.tuple()
                .addArrayOfLong(seals.stream().map(Seal::number).toArray(Long[]::new))
                .addArrayOfUUID(ids)
                .addArrayOfBuffer(buffers(seals, Seal::contentHash))
                .addArrayOfBuffer(buffers(seals, Seal::link));
        return Future.all(
                        tx.query(ADD, rows),
                        tx.query(MOVE, last.number(), Buffer.buffer(last.link())),
                        tx.query(FOLD, (Object) ids))
                .mapEmpty();
    }

    private static Buffer[] buffers(List<Seal> seals, Function<Seal, byte[]> bytes) {
        return seals.stream().map(bytes).map(Buffer::buffer).toArray(Buffer[]::new);
    }
}
