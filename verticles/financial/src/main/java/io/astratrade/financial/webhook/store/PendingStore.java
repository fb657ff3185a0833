package io.astratrade.financial.webhook.store;

import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Brings deliveries to their lanes, in the caller's transaction. */
public final class PendingStore {
    /** Deliveries that are there already count for nothing; the lane's row is locked, so that its end waits. */
    private static final String ADD = """
            WITH added AS (
                INSERT INTO webhook_delivery (id, endpoint_id, object_id, event, event_id, event_at, body, state, created_at, expires_at)
                SELECT id, endpoint_id, object_id, event, event_id, event_at, body, 'pending', $8, $9
                FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
                    AS d (id, endpoint_id, object_id, event, event_id, event_at, body)
                ON CONFLICT (endpoint_id, event_id) DO NOTHING
                RETURNING endpoint_id, object_id)
            INSERT INTO webhook_lane AS l (endpoint_id, object_id, pending, next_at)
            SELECT endpoint_id, object_id, count(*), $8 FROM added GROUP BY endpoint_id, object_id ORDER BY endpoint_id, object_id
            ON CONFLICT (endpoint_id, object_id) DO UPDATE SET pending = l.pending + excluded.pending
            """;

    private static final String AGAIN = """
            UPDATE webhook_delivery SET state = 'pending', ended_at = NULL, expires_at = $2 WHERE id = $1
            """;
    private static final String REOPEN = """
            INSERT INTO webhook_lane AS l (endpoint_id, object_id, pending, next_at) VALUES ($1, $2, 1, $3)
            ON CONFLICT (endpoint_id, object_id) DO UPDATE SET pending = l.pending + 1, next_at = least(l.next_at, $3)
            """;

    /** Adds pending deliveries, each event once per endpoint, all created and expiring at the same time. */
    public Future<Void> add(Tx tx, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return Future.succeededFuture();
        }
        return Columns.of(deliveries, Delivery::id)
                .uuids(Delivery::id)
                .uuids(Delivery::endpointId)
                .texts(Delivery::objectId)
                .texts(Delivery::event)
                .texts(Delivery::eventId)
                .times(Delivery::eventAt)
                .texts(Delivery::body)
                .value(Columns.time(deliveries.get(0).createdAt()))
                .value(Columns.time(deliveries.get(0).expiresAt()))
                .into(tx, ADD);
    }

    /** Makes an ended delivery, which the caller has locked, pending again. */
    public Future<Void> replay(Tx tx, Delivery delivery, Instant now) {
        return tx.query(AGAIN, delivery.id(), Columns.time(delivery.expiresAt()))
                .compose(pending -> tx.query(REOPEN, delivery.endpointId(), delivery.objectId(), Columns.time(now)))
                .mapEmpty();
    }
}
