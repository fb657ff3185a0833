package io.astratrade.financial.webhook.store;

import io.astratrade.financial.webhook.domain.Attempt;
import io.astratrade.financial.webhook.domain.Claim;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Lanes: an endpoint's deliveries about one object. A lane is claimed for one attempt at a time, by one instance, and only its
 * oldest pending delivery is attempted.
 */
public record LaneStore(Database database) {
    /** No endpoint has more than its share of a round, so that a slow one does not keep the others waiting. */
    static final String CLAIM = """
            WITH soonest AS (
                SELECT endpoint_id, object_id, next_at FROM webhook_lane WHERE next_at <= $1 ORDER BY next_at LIMIT 1000),
            fair AS (
                SELECT endpoint_id, object_id FROM (
                    SELECT endpoint_id, object_id, next_at,
                           row_number() OVER (PARTITION BY endpoint_id ORDER BY next_at) AS place FROM soonest) ranked
                WHERE place <= $4 ORDER BY next_at LIMIT $3),
            free AS (
                SELECT l.endpoint_id, l.object_id FROM webhook_lane l JOIN fair USING (endpoint_id, object_id)
                WHERE l.next_at <= $1 FOR UPDATE OF l SKIP LOCKED),
            claimed AS (
                UPDATE webhook_lane l SET next_at = $2, claim = claim + 1 FROM free
                WHERE l.endpoint_id = free.endpoint_id AND l.object_id = free.object_id
                RETURNING l.endpoint_id, l.object_id, l.claim, l.failures)
            SELECT c.endpoint_id, c.object_id, c.claim, c.failures, e.url, d.id, d.body, d.expires_at
            FROM claimed c JOIN webhook_endpoint e ON e.id = c.endpoint_id
            CROSS JOIN LATERAL (
                SELECT id, body, expires_at FROM webhook_delivery
                WHERE endpoint_id = c.endpoint_id AND object_id = c.object_id AND state = 'pending'
                ORDER BY event_at, id LIMIT 1) d
            """;

    private static final String LOG = """
            WITH counted AS (
                UPDATE webhook_delivery SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts)
            INSERT INTO webhook_attempt (delivery_id, number, at, millis, status, error)
            SELECT $1, attempts, $2, $3, $4, $5 FROM counted
            """;

    private static final String END = """
            UPDATE webhook_delivery SET state = $2, ended_at = $3 WHERE id = $1 AND state = 'pending'
            """;
    private static final String RETRY = """
            UPDATE webhook_lane SET failures = failures + 1, next_at = $4 WHERE endpoint_id = $1 AND object_id = $2 AND claim = $3
            """;
    private static final String ADVANCE = """
            UPDATE webhook_lane SET pending = pending - 1, failures = $5, next_at = $4
            WHERE endpoint_id = $1 AND object_id = $2 AND claim = $3
            """;
    /** The count of the row as it is now decides, not what this statement saw of other tables. */
    private static final String CLOSE =
            "DELETE FROM webhook_lane WHERE endpoint_id = $1 AND object_id = $2 AND pending = 0";

    private static final String DISABLE =
            "UPDATE webhook_endpoint SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL";
    private static final String DROP_LANES = "DELETE FROM webhook_lane WHERE endpoint_id = $1";
    private static final String GIVE_UP =
            "UPDATE webhook_delivery SET state = 'failed', ended_at = $2 WHERE endpoint_id = $1 AND state = 'pending'";

    /** Lanes that are due, leased until then; whoever does not come back loses them to another instance. */
    public Future<List<Claim>> claim(Instant now, Instant leasedUntil, int most, int perEndpoint) {
        return database.query(CLAIM, Columns.time(now), Columns.time(leasedUntil), most, perEndpoint)
                .map(rows -> rows.stream().map(LaneStore::claim).toList());
    }

    /** When the lane that waits longest is or was due; null when there is none. */
    public Future<Instant> oldest() {
        return database.query("SELECT min(next_at) AS due FROM webhook_lane")
                .map(rows -> EndpointStore.time(rows.iterator().next(), "due"));
    }

    /** Notes a failed attempt after which there will be another. */
    public Future<Void> retry(Claim claim, Attempt attempt, Instant at) {
        return database.transaction(
                tx -> tx.query(RETRY, claim.endpointId(), claim.objectId(), claim.number(), Columns.time(at))
                        .compose(held -> held.rowCount() == 0 ? Future.succeededFuture() : log(tx, claim, attempt)));
    }

    /** Notes the last attempt of a delivery; the next of its lane is due then. */
    public Future<Void> end(Claim claim, Attempt attempt, Delivery.State state, Instant now, Instant next) {
        int failures = attempt.succeeded() ? 0 : claim.failures() + 1;
        return database.transaction(tx -> tx.query(
                        ADVANCE, claim.endpointId(), claim.objectId(), claim.number(), Columns.time(next), failures)
                .compose(held -> held.rowCount() == 0
                        ? Future.succeededFuture()
                        : log(tx, claim, attempt)
                                .compose(noted -> tx.query(END, claim.deliveryId(), wire(state), Columns.time(now)))
                                .compose(ended -> tx.query(CLOSE, claim.endpointId(), claim.objectId())
                                        .<Void>mapEmpty())));
    }

    /** Notes the attempt, tells the endpoint no more, and gives up what was to be sent to it. */
    public Future<Void> disable(Claim claim, Attempt attempt, Instant now) {
        UUID endpoint = claim.endpointId();
        return database.transaction(tx -> tx.query(DISABLE, endpoint, Columns.time(now))
                .compose(disabled -> tx.query(DROP_LANES, endpoint))
                .compose(dropped -> log(tx, claim, attempt))
                .compose(noted -> tx.query(GIVE_UP, endpoint, Columns.time(now)).mapEmpty()));
    }

    private static Future<Void> log(Tx tx, Claim claim, Attempt attempt) {
        return tx.query(
                        LOG,
                        claim.deliveryId(),
                        Columns.time(attempt.at()),
                        attempt.millis(),
                        attempt.status(),
                        attempt.error())
                .mapEmpty();
    }

    private static String wire(Delivery.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Claim claim(Row row) {
        return new Claim(
                row.getUUID("endpoint_id"),
                row.getString("object_id"),
                row.getLong("claim"),
                row.getInteger("failures"),
                row.getUUID("id"),
                row.getString("url"),
                row.getString("body"),
                EndpointStore.time(row, "expires_at"));
    }
}
