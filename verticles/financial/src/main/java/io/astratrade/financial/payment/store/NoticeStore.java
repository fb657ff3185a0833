package io.astratrade.financial.payment.store;

import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;

/** Rows of what providers said by themselves. */
public record NoticeStore(Database database) {
    private static final String CLAIM = """
            INSERT INTO payment_notice (provider, notice_id, type, object, disposition, received_at)
            VALUES ($1, $2, $3, $4, 'received', $5) ON CONFLICT DO NOTHING
            """;
    private static final String DISPOSE =
            "UPDATE payment_notice SET disposition = $3 WHERE provider = $1 AND notice_id = $2";
    private static final String FORGET = "DELETE FROM payment_notice WHERE received_at < $1";
    private static final String CURSOR = """
            SELECT coalesce((SELECT number FROM payment_notice_cursor WHERE provider = $1), 0)
            """;
    private static final String MOVE = """
            INSERT INTO payment_notice_cursor (provider, number) VALUES ($1, $2)
            ON CONFLICT (provider) DO UPDATE SET number = greatest(payment_notice_cursor.number, excluded.number)
            """;

    /** Whether it comes for the first time. */
    public Future<Boolean> claim(Tx tx, String provider, String id, String type, String object, Instant now) {
        return tx.query(CLAIM, provider, id, type, object, Columns.time(now)).map(rows -> rows.rowCount() == 1);
    }

    /** What was done with it. */
    public Future<Void> dispose(Tx tx, String provider, String id, String disposition) {
        return tx.query(DISPOSE, provider, id, disposition).mapEmpty();
    }

    public Future<Void> forget(Tx tx, Instant before) {
        return tx.query(FORGET, Columns.time(before)).mapEmpty();
    }

    /** The number up to which a provider's notices were read. */
    public Future<Long> cursor(String provider) {
        return database.query(CURSOR, provider)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    public Future<Void> read(Tx tx, String provider, long number) {
        return tx.query(MOVE, provider, number).mapEmpty();
    }
}
