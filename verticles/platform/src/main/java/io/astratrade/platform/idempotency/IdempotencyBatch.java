package io.astratrade.platform.idempotency;

import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.ConflictException;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link Idempotency} does for one request, for many in one transaction: read before the work, written after it. */
public final class IdempotencyBatch {
    private static final String FIND = """
            SELECT k.principal, k.route, k.key, k.body_hash, k.status, k.headers, k.body
            FROM idempotency_key AS k
            JOIN unnest($1::text[], $2::text[], $3::text[]) AS w (principal, route, key) USING (principal, route, key)
            WHERE k.created_at >= now() - interval '24 hours'
            """;

    private static final String STORE = """
            INSERT INTO idempotency_key AS held (principal, route, key, body_hash, status, headers, body)
            SELECT principal, route, key, body_hash, status, headers::jsonb, body
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[])
                 AS n (principal, route, key, body_hash, status, headers, body)
            ORDER BY 1, 2, 3
            ON CONFLICT (principal, route, key) DO UPDATE
               SET body_hash = excluded.body_hash, status = excluded.status, headers = excluded.headers,
                   body = excluded.body, created_at = now()
             WHERE held.created_at < now() - interval '24 hours'
            """;

    private record Key(String principal, String route, String key) {}

    /** A request with the answer that it gets. */
    public record Answered(IdempotencyRequest request, StoredAnswer answer) {}

    /** Answers that were given before. */
    public static final class Earlier {
        private final Map<Key, Row> rows = new HashMap<>();

        /** @throws IdempotencyKeyReusedException when the key came with another body */
        public Optional<StoredAnswer> answer(IdempotencyRequest request) {
            Row stored = rows.get(key(request));
            if (stored != null && !stored.getString("body_hash").equals(request.bodyHash())) {
                throw new IdempotencyKeyReusedException(request);
            }
            return Optional.ofNullable(stored).map(StoredAnswer::repeated);
        }
    }

    public Future<Earlier> find(Tx tx, Collection<IdempotencyRequest> requests) {
        return Columns.of(requests)
                .texts(IdempotencyRequest::principal)
                .texts(IdempotencyRequest::route)
                .texts(IdempotencyRequest::key)
                .query(tx, FIND)
                .map(rows -> {
                    Earlier earlier = new Earlier();
                    rows.forEach(row -> earlier.rows.put(
                            new Key(row.getString("principal"), row.getString("route"), row.getString("key")), row));
                    return earlier;
                });
    }

    /** Keeps answers; begins the transaction anew when another one has answered one of these requests meanwhile. */
    public Future<Void> store(Tx tx, List<Answered> answered) {
        if (answered.isEmpty()) {
            return Future.succeededFuture();
        }
        return Columns.of(answered)
                .texts(each -> each.request().principal())
                .texts(each -> each.request().route())
                .texts(each -> each.request().key())
                .texts(each -> each.request().bodyHash())
                .integers(each -> each.answer().status())
                .texts(each -> each.answer().headersAsJson().encode())
                .texts(each -> each.answer().body())
                .query(tx, STORE)
                .map(stored -> {
                    if (stored.rowCount() != answered.size()) {
                        throw new ConflictException("another transaction answered one of these requests first");
                    }
                    return null;
                });
    }

    private static Key key(IdempotencyRequest request) {
        return new Key(request.principal(), request.route(), request.key());
    }
}
