package io.astratrade.platform.events.admin;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.EventCodec;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.consume.DeadLetters;
import io.astratrade.platform.events.consume.Delivery;
import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Hands entries of a stream again to one group, on the stream that only this group reads. Its inbox keeps it from
 * applying what it has applied; entries older than the inbox can vouch for are therefore left out.
 */
public final class Replay {
    private static final int PAGE = 500;
    private static final String KNOWN =
            "SELECT count(*) FROM inbox WHERE consumer_group = $1 AND event_id = ANY($2::uuid[])";

    private final RedisLink link;
    private final Database database;
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
     * Which entries.
     *
     * @param from first id, to last id; a time in milliseconds is an id too
     */
    public record Selection(String stream, String from, String to, int limit) {}

    /** @param database of the service that owns the group */
    Replay(RedisLink link, Database database, ConsumerGroup group, EventBusConfig config) {
        this.link = link;
        this.database = database;
        this.group = group;
        this.vouchedFor = config.inboxRetention().minus(config.outboxRetention());
    }

    /** @throws IllegalArgumentException when the group does not read the stream */
    public Future<Outcome> run(Selection selection, boolean dryRun) {
        if (!group.streams().contains(selection.stream())) {
            throw new IllegalArgumentException(group.groupName() + " does not read " + selection.stream());
        }
        StreamId from = StreamId.parse(selection.from());
        StreamId oldest = new StreamId(System.currentTimeMillis() - vouchedFor.toMillis(), 0);
        String first = (from.compareTo(oldest) < 0 ? oldest : from).toString();
        return page(selection, first, dryRun, new Outcome(0, 0, null));
    }

    private Future<Outcome> page(Selection selection, String from, boolean dryRun, Outcome before) {
        int count = (int) Math.min(PAGE, selection.limit() - before.entries());
        if (count <= 0) {
            return Future.succeededFuture(before.plus(0, 0, from));
        }
        return read(selection, from, count).compose(entries -> {
            if (entries.isEmpty()) {
                return Future.succeededFuture(before);
            }
            String next =
                    StreamId.parse(entries.get(entries.size() - 1).id()).next().toString();
            return fresh(entries)
                    .compose(fresh -> (dryRun ? Future.succeededFuture() : handOver(entries)).map(fresh))
                    .map(fresh -> before.plus(entries.size(), fresh, null))
                    .compose(sum ->
                            entries.size() < count ? Future.succeededFuture(sum) : page(selection, next, dryRun, sum));
        });
    }

    private Future<List<Entry>> read(Selection selection, String from, int count) {
        return link.send(Request.cmd(Command.XRANGE)
                        .arg(selection.stream())
                        .arg(from)
                        .arg(selection.to())
                        .arg("COUNT")
                        .arg(count))
                .map(range -> Entry.ofRange(selection.stream(), range));
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
        fields.put(DeadLetters.ENTRY, entry.id());
        return fields;
    }
}
