package io.astratrade.financial.webhook.store;

import io.astratrade.financial.webhook.domain.Endpoint;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of endpoints. */
public record EndpointStore(Database database) {
    private static final String COLUMNS = "id, user_id, url, events, created_at, disabled_at";
    private static final UUID LAST = new UUID(-1L, -1L);

    private static final String INSERT =
            "INSERT INTO webhook_endpoint (id, user_id, url, events, created_at) VALUES ($1, $2, $3, $4, $5)";
    /** Two creations of one user at once count each other. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('webhook_endpoint:' || $1, 0))";

    private static final String COUNT = "SELECT count(*) FROM webhook_endpoint WHERE user_id = $1";
    private static final String OF_USERS = "SELECT " + COLUMNS
            + " FROM webhook_endpoint WHERE user_id = ANY ($1::uuid[]) AND disabled_at IS NULL ORDER BY id FOR SHARE";
    private static final String PAGE =
            "SELECT " + COLUMNS + " FROM webhook_endpoint WHERE user_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
    private static final String ONE = "SELECT " + COLUMNS + " FROM webhook_endpoint WHERE user_id = $1 AND id = $2";
    private static final String DELETE = "DELETE FROM webhook_endpoint WHERE user_id = $1 AND id = $2";

    /** How many the user has; whoever else adds one waits for the end of this transaction. */
    public Future<Long> countLocked(Tx tx, UUID user) {
        return tx.query(LOCK, user.toString())
                .compose(locked -> tx.query(COUNT, user))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    public Future<Void> insert(Tx tx, Endpoint endpoint) {
        return tx.query(
                        INSERT,
                        endpoint.id(),
                        endpoint.userId(),
                        endpoint.url(),
                        endpoint.events().toArray(String[]::new),
                        Columns.time(endpoint.createdAt()))
                .mapEmpty();
    }

    /** Those of these users that are told, and are for the rest of the transaction. */
    public Future<List<Endpoint>> ofUsers(Tx tx, Collection<UUID> users) {
        return tx.query(OF_USERS, (Object) users.toArray(UUID[]::new)).map(EndpointStore::all);
    }

    /** The user's, the latest first, behind this id when it is not null. */
    public Future<List<Endpoint>> page(UUID user, UUID before, int limit) {
        return database.query(PAGE, user, before == null ? LAST : before, limit).map(EndpointStore::all);
    }

    public Future<Optional<Endpoint>> one(UUID user, UUID id) {
        return database.query(ONE, user, id).map(rows -> all(rows).stream().findFirst());
    }

    /** The user's, which stays as it is for the rest of the transaction. */
    public Future<Optional<Endpoint>> locked(Tx tx, UUID user, UUID id) {
        return tx.query(ONE + " FOR SHARE", user, id)
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Whether there was one; its deliveries go with it. */
    public Future<Boolean> delete(Tx tx, UUID user, UUID id) {
        return tx.query(DELETE, user, id).map(rows -> rows.rowCount() == 1);
    }

    private static List<Endpoint> all(RowSet<Row> rows) {
        return rows.stream().map(EndpointStore::endpoint).toList();
    }

    private static Endpoint endpoint(Row row) {
        return new Endpoint(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getString("url"),
                List.of(row.getArrayOfStrings("events")),
                time(row, "created_at"),
                time(row, "disabled_at"));
    }

    static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
