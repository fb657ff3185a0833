package io.astratrade.platform.events.admin;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.EventCodec;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.consume.DeadLetters;
import io.astratrade.platform.events.consume.Delivery;
import io.astratrade.platform.events.retention.OutboxArchive;
import io.astratrade.platform.events.retention.OutboxArchive.Published;
import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Hands events from the outbox of who published them to one group, on the stream that only this group reads. Its inbox keeps it from
 * applying what it has applied; events older than the inbox can vouch for are therefore left out.
 */
public final class Replay {
    private static final int PAGE = 16;
    private static final String KNOWN =
            "SELECT count(*) FROM inbox WHERE consumer_group = $1 AND event_id = ANY($2::uuid[])";

    private final RedisLink link;
    private final Database database;
    private final OutboxArchive archive;
    private final ConsumerGroup group;
    private final Duration vouchedFor;

    /**
     * What has been, or with a dry run would be, handed over.
     *
     * @param fresh how many of the entries the group had not applied
     * @param next id to go on from when the limit was reached; null at the end
     */
    public record Outcome(long entries, long fresh, String next) {
        private Outcome plus(int more, long fresher, String goOn) {
            return new Outcome(entries + more, fresh + fresher, goOn);
        }
    }

    /**
     * Which events; a limit is kept to whole transactions.
     *
     * @param from first id, to last id; a time in milliseconds is an id too, and only the milliseconds count
     */
    public record Selection(String stream, String from, String to, int limit) {}

    /**
     * @param database of the service that owns the group
     * @param outbox of the service that published the stream
     */
    Replay(RedisLink link, Database database, Database outbox, ConsumerGroup group, EventBusConfig config) {
        this.link = link;
        this.database = database;
        this.archive = new OutboxArchive(outbox);
        this.group = group;
        this.vouchedFor = config.inboxRetention().minus(config.outboxRetention());
    }

    /** @throws IllegalArgumentException when the group does not read the stream */
    public Future<Outcome> run(Selection selection, boolean dryRun) {
        if (!group.streams().contains(selection.stream())) {
            throw new IllegalArgumentException(group.groupName() + " does not read " + selection.stream());
        }
        long oldest = System.currentTimeMillis() - vouchedFor.toMillis();
        Range range = new Range(
                Math.max(oldest, StreamId.parse(selection.from()).millis()),
                selection.to().equals("+")
                        ? Long.MAX_VALUE
                        : StreamId.parse(selection.to()).millis());
        return archive.before(range.from())
                .compose(seq -> page(selection, range, seq, dryRun, new Outcome(0, 0, null)));
    }

    /** Milliseconds, both inclusive. */
    private record Range(long from, long to) {
        boolean includes(Published row) {
            return row.millis() >= from && row.millis() <= to;
        }

        boolean isBehind(Published row) {
            return row.millis() - OutboxArchive.SPREAD_MS > to;
        }
    }

    private Future<Outcome> page(Selection selection, Range range, long after, boolean dryRun, Outcome before) {
        return archive.after(after, PAGE).compose(rows -> {
            List<Entry> entries = new ArrayList<>();
            for (Published row : rows) {
                if (range.isBehind(row)) {
                    return take(entries, dryRun, before);
                }
                if (before.entries() + entries.size() >= selection.limit()) {
                    return take(entries, dryRun, before).map(sum -> sum.plus(0, 0, row.millis() + "-0"));
                }
                if (range.includes(row)) {
                    row.events().stream()
                            .filter(event -> event.stream().equals(selection.stream()))
                            .forEach(event -> entries.add(new Entry(selection.stream(), null, event.texts())));
                }
            }
            return rows.isEmpty()
                    ? Future.succeededFuture(before)
                    : take(entries, dryRun, before)
                            .compose(sum -> page(
                                    selection, range, rows.get(rows.size() - 1).seq(), dryRun, sum));
        });
    }

    private Future<Outcome> take(List<Entry> entries, boolean dryRun, Outcome before) {
        return fresh(entries)
                .compose(fresh -> (dryRun ? Future.succeededFuture() : handOver(entries)).map(fresh))
                .map(fresh -> before.plus(entries.size(), fresh, null));
    }

    /** An entry that is no event counts as new: no inbox can know it. */
    private Future<Long> fresh(List<Entry> entries) {
        UUID[] keys = entries.stream().map(Replay::key).distinct().toArray(UUID[]::new);
        return database.query(KNOWN, group.groupName(), keys)
                .map(rows -> keys.length - rows.iterator().next().getLong(0));
    }

    private static UUID key(Entry entry) {
        try {
            return Delivery.of(entry, EventCodec.decode(entry.fields())).key();
        } catch (RuntimeException noEvent) {
            return UUID.randomUUID();
        }
    }

    private Future<?> handOver(List<Entry> entries) {
        String retry = Streams.retry(group.groupName());
        return link.batch(entries.stream()
                .map(entry -> StreamCommands.add(retry, withOrigin(entry)))
                .toList());
    }

    private static Map<String, String> withOrigin(Entry entry) {
        Map<String, String> fields = new LinkedHashMap<>(entry.fields());
        fields.put(DeadLetters.STREAM, entry.stream());
        return fields;
    }
}
