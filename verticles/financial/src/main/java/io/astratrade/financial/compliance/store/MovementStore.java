package io.astratrade.financial.compliance.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.compliance.domain.ComplianceRules;
import io.astratrade.financial.compliance.domain.Movement;
import io.astratrade.financial.compliance.domain.Pattern;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Amounts that were moved, and what they look like together. */
public record MovementStore(Database database) {
    /** Whoever looks at the same user's movements waits, so that two at once see each other. */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(key) FROM (
                SELECT DISTINCT hashtextextended('compliance:' || user_id, 0) AS key FROM unnest($1::uuid[]) AS user_id ORDER BY 1) keys
            """;

    private static final String ADD = """
            INSERT INTO compliance_movement (user_id, source_id, currency, amount, at)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::timestamptz[])
            ON CONFLICT DO NOTHING RETURNING source_id
            """;

    static final String PATTERNS = """
            SELECT m.source_id, m.user_id,
                (SELECT count(*) FROM compliance_movement x
                 WHERE x.user_id = m.user_id AND x.currency = m.currency AND x.amount > $3
                   AND x.at >= date_trunc('day', m.at, 'UTC') AND x.at < date_trunc('day', m.at, 'UTC') + interval '1 day') AS large,
                (SELECT count(*) FROM compliance_movement x
                 WHERE x.user_id = m.user_id AND x.currency = m.currency AND x.amount BETWEEN $4 AND $5
                   AND x.at > m.at - $8::bigint * interval '1 ms' AND x.at <= m.at) AS near_identity,
                (SELECT count(*) FROM compliance_movement x
                 WHERE x.user_id = m.user_id AND x.currency = m.currency AND x.amount BETWEEN $6 AND $7
                   AND x.at > m.at - $8::bigint * interval '1 ms' AND x.at <= m.at) AS near_flag
            FROM compliance_movement m JOIN unnest($1::uuid[], $2::uuid[]) AS asked (user_id, source_id) USING (user_id, source_id)
            """;

    static final String PURGE = """
            DELETE FROM compliance_movement WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM compliance_movement WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
            """;

    /** Locks the users, adds those movements that are new, and tells how each of all looks among its user's others. */
    public Future<Map<Movement, Pattern>> add(Tx tx, List<Movement> movements, ComplianceRules rules) {
        return movements.isEmpty()
                ? Future.succeededFuture(Map.of())
                : Columns.of(movements)
                        .uuids(Movement::userId)
                        .query(tx, LOCK)
                        .compose(locked -> insert(tx, movements))
                        .compose(added -> patterns(tx, movements, rules));
    }

    private static Future<?> insert(Tx tx, Collection<Movement> movements) {
        return Columns.of(movements, Movement::sourceId)
                .uuids(Movement::userId)
                .uuids(Movement::sourceId)
                .texts(movement -> movement.currency().code())
                .longs(movement -> movement.amount().micros())
                .times(Movement::at)
                .query(tx, ADD);
    }

    private static Future<Map<Movement, Pattern>> patterns(Tx tx, List<Movement> movements, ComplianceRules rules) {
        return Columns.of(movements)
                .uuids(Movement::userId)
                .uuids(Movement::sourceId)
                .value(rules.largeAbove().micros())
                .value(micros(rules.near(rules.identityAbove())))
                .value(micros(rules.identityAbove()))
                .value(micros(rules.near(rules.flaggedAbove())))
                .value(micros(rules.flaggedAbove()))
                .value(rules.structuringWindow().toMillis())
                .query(tx, PATTERNS)
                .map(rows -> {
                    Map<List<UUID>, Pattern> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            List.of(row.getUUID("user_id"), row.getUUID("source_id")),
                            new Pattern(row.getLong("large"), row.getLong("near_identity"), row.getLong("near_flag"))));
                    Map<Movement, Pattern> patterns = new HashMap<>();
                    movements.forEach(movement ->
                            patterns.put(movement, found.get(List.of(movement.userId(), movement.sourceId()))));
                    return patterns;
                });
    }

    private static long micros(Money amount) {
        return amount.micros();
    }

    /** Deletes at most so many that are older; how many they were. */
    public Future<Integer> purge(Instant before, int most) {
        return database.query(PURGE, Columns.time(before), most).map(RowSet::rowCount);
    }
}
