package io.astratrade.platform.events.consume;

import io.astratrade.codec.Envelope;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Remembers what a group has applied; the memory is written in the transaction that applies it. */
final class Inbox {
    /** In the order of the keys, so that consumers whose batches overlap wait for each other instead of deadlocking. */
    private static final String CLAIM = """
            INSERT INTO inbox (consumer_group, event_id)
            SELECT $1, key FROM unnest($2::uuid[]) AS key ORDER BY key
            ON CONFLICT DO NOTHING RETURNING event_id
            """;

    private final String group;

    Inbox(String group) {
        this.group = group;
    }

    /** Those events of the batch that are new to the group, in the batch's order, each once. */
    Future<List<Envelope>> claim(Tx tx, List<Delivery> batch) {
        Map<UUID, Envelope> offered = new LinkedHashMap<>();
        batch.forEach(delivery -> offered.putIfAbsent(delivery.key(), delivery.event()));
        UUID[] keys = offered.keySet().toArray(UUID[]::new);
        return tx.query(CLAIM, group, keys).map(claimed -> fresh(offered, claimed));
    }

    private static List<Envelope> fresh(Map<UUID, Envelope> offered, RowSet<Row> claimed) {
        if (claimed.size() == offered.size()) {
            return List.copyOf(offered.values());
        }
        Map<UUID, Envelope> known = new LinkedHashMap<>(offered);
        claimed.forEach(row -> known.remove(row.getUUID(0)));
        List<Envelope> fresh = new ArrayList<>(claimed.size());
        offered.forEach((key, event) -> {
            if (!known.containsKey(key)) {
                fresh.add(event);
            }
        });
        return fresh;
    }
}
