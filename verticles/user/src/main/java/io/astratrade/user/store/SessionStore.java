package io.astratrade.user.store;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.domain.SessionPlace;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions and the refresh tokens of their families. */
public final class SessionStore {
    /** A session that has not ended. */
    public record Session(UUID id, String userAgent, String address, Instant createdAt, Instant lastUsedAt) {}

    /** A refresh token and its session; `replacedAt` is null for the newest of the family. */
    public record Presented(UUID sessionId, UUID userId, Instant replacedAt, boolean sessionLives) {}

    private static final String INSERT = """
            INSERT INTO sessions (id, user_id, user_agent, address, created_at, last_used_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $5, $6)""";

    private static final String INSERT_TOKEN =
            "INSERT INTO refresh_tokens (hash, session_id, issued_at) VALUES ($1, $2, $3)";

    /** Locks the session, so that the uses of one family come one after the other. */
    static final String SELECT_PRESENTED = """
            SELECT s.id, s.user_id, t.replaced_at, s.ended_at IS NULL AND s.expires_at > $2 AS lives
            FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.hash = $1 FOR UPDATE""";

    static final String REPLACE = "UPDATE refresh_tokens SET replaced_at = coalesce(replaced_at, $2) WHERE hash = $1";

    static final String TOUCH = "UPDATE sessions SET last_used_at = $2, expires_at = $3 WHERE id = $1";

    static final String END = """
            UPDATE sessions SET ended_at = $3, end_reason = $4 WHERE user_id = $1 AND id = ANY ($2) AND ended_at IS NULL
            RETURNING id""";

    static final String SELECT_LIVE = """
            SELECT id, user_agent, address, created_at, last_used_at FROM sessions
            WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 AND (last_used_at, id) < ($3, $4)
            ORDER BY last_used_at DESC, id DESC LIMIT $5""";

    static final String SELECT_LIVE_IDS = "SELECT id FROM sessions WHERE user_id = $1 AND ended_at IS NULL";

    private final Database database;

    public SessionStore(Database database) {
        this.database = database;
    }

    public Future<Void> insert(
            Tx tx, UUID id, UUID user, String userAgent, String address, Instant now, Instant expires) {
        return tx.query(INSERT, id, user, userAgent, address, time(now), time(expires))
                .mapEmpty();
    }

    public Future<Void> insertToken(Tx tx, byte[] hash, UUID session, Instant now) {
        return tx.query(INSERT_TOKEN, Buffer.buffer(hash), session, time(now)).mapEmpty();
    }

    public Future<Optional<Presented>> present(Tx tx, byte[] hash, Instant now) {
        return tx.query(SELECT_PRESENTED, Buffer.buffer(hash), time(now)).map(rows -> {
            for (Row row : rows) {
                OffsetDateTime replaced = row.getOffsetDateTime("replaced_at");
                return Optional.of(new Presented(
                        row.getUUID("id"),
                        row.getUUID("user_id"),
                        replaced == null ? null : replaced.toInstant(),
                        row.getBoolean("lives")));
            }
            return Optional.empty();
        });
    }

    public Future<Void> replace(Tx tx, byte[] hash, UUID session, Instant now, Instant expires) {
        return tx.query(REPLACE, Buffer.buffer(hash), time(now))
                .compose(replaced -> tx.query(TOUCH, session, time(now), time(expires)))
                .mapEmpty();
    }

    /** The ids of those that had not ended yet. */
    public Future<List<UUID>> end(Tx tx, UUID user, List<UUID> sessions, Instant now, String reason) {
        return tx.query(END, user, sessions.toArray(UUID[]::new), time(now), reason)
                .map(SessionStore::ids);
    }

    public Future<List<UUID>> liveIds(Tx tx, UUID user) {
        return tx.query(SELECT_LIVE_IDS, user).map(SessionStore::ids);
    }

    /** Those that come after a place, the one used last first. */
    public Future<List<Session>> live(UUID user, Instant now, SessionPlace after, int limit) {
        return database.query(SELECT_LIVE, user, time(now), time(after.lastUsedAt()), after.id(), limit)
                .map(rows -> {
                    List<Session> sessions = new ArrayList<>();
                    for (Row row : rows) {
                        sessions.add(new Session(
                                row.getUUID("id"),
                                row.getString("user_agent"),
                                row.getString("address"),
                                row.getOffsetDateTime("created_at").toInstant(),
                                row.getOffsetDateTime("last_used_at").toInstant()));
                    }
                    return sessions;
                });
    }

    private static List<UUID> ids(Iterable<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
