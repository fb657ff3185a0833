package io.astratrade.platform.idempotency;

import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.function.Supplier;

/** Does a keyed request once and repeats its answer for 24 hours. */
public final class Idempotency {
    private static final String CLAIM = """
            INSERT INTO idempotency_key AS held (principal, route, key, body_hash) VALUES ($1, $2, $3, $4)
            ON CONFLICT (principal, route, key) DO UPDATE
               SET body_hash = excluded.body_hash, status = NULL, body = NULL, created_at = now()
             WHERE held.created_at < now() - interval '24 hours'
            """;
    private static final String FIND =
            "SELECT body_hash, status, headers, body FROM idempotency_key WHERE principal = $1 AND route = $2 AND key = $3";
    private static final String STORE =
            "UPDATE idempotency_key SET status = $4, headers = $5, body = $6 WHERE principal = $1 AND route = $2 AND key = $3";

    /**
     * Runs the work and stores its answer in the same transaction, or gives the answer stored before. Requests with one
     * key at the same time wait for the first. Nothing is kept when the work fails.
     *
     * @return fails with {@link IdempotencyKeyReusedException} when the key came with another body
     */
    public Future<StoredAnswer> once(Tx tx, IdempotencyRequest request, Supplier<Future<StoredAnswer>> work) {
        return tx.query(CLAIM, request.principal(), request.route(), request.key(), request.bodyHash())
                .compose(claimed -> claimed.rowCount() == 1 ? first(tx, request, work) : again(tx, request));
    }

    private static Future<StoredAnswer> first(Tx tx, IdempotencyRequest request, Supplier<Future<StoredAnswer>> work) {
        return work.get().compose(answer -> tx.query(
                        STORE,
                        request.principal(),
                        request.route(),
                        request.key(),
                        answer.status(),
                        answer.headersAsJson(),
                        answer.body())
                .map(answer));
    }

    private static Future<StoredAnswer> again(Tx tx, IdempotencyRequest request) {
        return tx.query(FIND, request.principal(), request.route(), request.key())
                .compose(rows -> replay(rows.iterator().next(), request));
    }

    private static Future<StoredAnswer> replay(Row stored, IdempotencyRequest request) {
        if (!stored.getString("body_hash").equals(request.bodyHash())) {
            return Future.failedFuture(new IdempotencyKeyReusedException(request));
        }
        return Future.succeededFuture(StoredAnswer.repeated(stored));
    }
}
