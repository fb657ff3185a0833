package io.astratrade.financial.webhook.store;

import io.astratrade.financial.webhook.domain.Attempt;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.financial.webhook.domain.Delivery.State;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The log of deliveries, as owners and the purge see it. */
public record DeliveryStore(Database database) {
    private static final UUID LAST = new UUID(-1L, -1L);

    private static final String SELECT = """
            SELECT d.id, d.endpoint_id, d.object_id, d.event, d.event_id, d.event_at, d.body, d.state, d.created_at,
                   d.expires_at, d.ended_at,
                   (SELECT jsonb_agg(jsonb_build_object('at', a.at, 'millis', a.millis, 'status', a.status, 'error', a.error)
                                     ORDER BY a.number)
                    FROM webhook_attempt a WHERE a.delivery_id = d.id) AS log
            FROM webhook_delivery d
            """;

    static final String PAGE = SELECT + "WHERE d.endpoint_id = $1 AND d.id < $2 ORDER BY d.id DESC LIMIT $3";
    private static final String ONE = SELECT
            + "JOIN webhook_endpoint e ON e.id = d.endpoint_id WHERE e.user_id = $1 AND d.id = $2 FOR UPDATE OF d";

    static final String PURGE = """
            DELETE FROM webhook_delivery WHERE id = ANY (ARRAY(
                SELECT id FROM webhook_delivery WHERE ended_at < $1 ORDER BY ended_at LIMIT $2 FOR UPDATE SKIP LOCKED))
            """;

    /** The latest first, behind this id when it is not null. */
    public Future<List<Delivery>> page(UUID endpoint, UUID before, int limit) {
        return database.query(PAGE, endpoint, before == null ? LAST : before, limit)
                .map(DeliveryStore::all);
    }

    /** A delivery to an endpoint of the user, locked. */
    public Future<Optional<Delivery>> locked(Tx tx, UUID user, UUID id) {
        return tx.query(ONE, user, id).map(rows -> all(rows).stream().findFirst());
    }

    /** Deletes at most so many that ended before; how many they were. */
    public Future<Integer> purge(OffsetDateTime before, int most) {
        return database.query(PURGE, before, most).map(RowSet::rowCount);
    }

    private static List<Delivery> all(RowSet<Row> rows) {
        return rows.stream().map(DeliveryStore::delivery).toList();
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.getUUID("id"),
                row.getUUID("endpoint_id"),
                row.getString("object_id"),
                row.getString("event"),
                row.getString("event_id"),
                EndpointStore.time(row, "event_at"),
                row.getString("body"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                EndpointStore.time(row, "created_at"),
                EndpointStore.time(row, "expires_at"),
                EndpointStore.time(row, "ended_at"),
                attempts((JsonArray) row.getJson("log")));
    }

    private static List<Attempt> attempts(JsonArray log) {
        return log == null
                ? List.of()
                : log.stream().map(entry -> attempt((JsonObject) entry)).toList();
    }

    private static Attempt attempt(JsonObject entry) {
        Instant at = OffsetDateTime.parse(entry.getString("at")).toInstant();
        return new Attempt(at, entry.getInteger("millis"), entry.getInteger("status"), entry.getString("error"));
    }
}
