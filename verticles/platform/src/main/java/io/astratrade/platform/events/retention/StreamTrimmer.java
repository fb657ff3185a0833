package io.astratrade.platform.events.retention;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.retention.RefillStore.Missed;
import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.StreamGroup;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Trims the streams that this service writes. What a listed group has not had is first written down as owed to it, and
 * comes to it from the outbox. The newest entry always stays: by it the relay sees whether Redis lost something.
 */
public final class StreamTrimmer {
    private static final int STEP_ENTRIES = 2_000;
    private static final int STEPS = 500;
    private static final String STREAMS = "SELECT stream, last_id FROM outbox_stream";

    private final RedisLink link;
    private final Database database;
    private final GroupInspector inspector;
    private final StreamUsage usage;
    private final RefillStore refills;
    private final RetentionPolicy policy;
    private final InactiveGroups inactive;
    private final BooleanSupplier starved;
    private final Map<String, StreamId> trimmedTo = new ConcurrentHashMap<>();

    /** @param starved whether the relay has had to wait too long for room */
    public StreamTrimmer(
            RedisLink link,
            Database database,
            RetentionPolicy policy,
            StreamUsage usage,
            InactiveGroups inactive,
            BooleanSupplier starved) {
        this.link = link;
        this.database = database;
        this.inspector = new GroupInspector(link);
        this.usage = usage;
        this.refills = new RefillStore(database);
        this.policy = policy;
        this.inactive = inactive;
        this.starved = starved;
    }

    /** What was before may be gone from the stream. */
    public StreamId trimmedTo(String stream) {
        return trimmedTo.getOrDefault(stream, StreamId.ZERO);
    }

    /** Completes with the number of entries removed. */
    public Future<Long> trim() {
        return usage.read().compose(share -> database.query(STREAMS).compose(rows -> {
            List<Future<Long>> trims = new ArrayList<>();
            for (Row row : rows) {
                trims.add(trim(row.getString(0), StreamId.parse(row.getString(1)), share));
            }
            return Future.join(trims)
                    .map(done -> trims.stream().mapToLong(Future::result).sum());
        }));
    }

    private Future<Long> trim(String stream, StreamId known, double share) {
        return inspector
                .bounds(stream)
                .compose(bounds -> bounds.isEmpty()
                        ? Future.succeededFuture(0L)
                        : inspector.groupsOf(stream).compose(groups -> holders(stream, groups)
                                .compose(holders -> {
                                    StreamId last = latest(known, bounds.get().last());
                                    StreamId keepFrom = new TrimPlan(policy, System.currentTimeMillis())
                                            .keepFrom(
                                                    bounds.get().first(), last, holders, share, starved.getAsBoolean());
                                    return keepFrom.compareTo(bounds.get().first()) <= 0
                                            ? Future.succeededFuture(0L)
                                            : refills.owe(missed(stream, groups, keepFrom))
                                                    .compose(noted -> trim(stream, keepFrom));
                                })));
    }

    private static StreamId latest(StreamId known, StreamId there) {
        return known.equals(StreamId.ZERO) ? there : StreamId.earlier(known, there);
    }

    /** The groups that hold the stream: listed or not, as long as somebody reads for them now and then. */
    private Future<List<Holder>> holders(String stream, List<StreamGroup> groups) {
        inactive.only(stream, groups);
        List<Future<Holder>> asked = groups.stream()
                .map(group -> inspector
                        .readerSilentMillis(stream, group.group())
                        .map(silent -> new Holder(group.group(), group.needsFrom(), group.lastDelivered(), silent)))
                .toList();
        return Future.join(asked).map(done -> {
            List<Holder> holders = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                Holder holder = asked.get(i).result();
                long silent = holder.silentMillis();
                if (silent <= policy.groupSilence().toMillis()) {
                    inactive.alive(groups.get(i));
                    holders.add(holder);
                } else {
                    inactive.silent(groups.get(i), silent);
                }
            }
            return holders;
        });
    }

    private static List<Missed> missed(String stream, List<StreamGroup> groups, StreamId keepFrom) {
        List<Missed> missed = new ArrayList<>();
        for (ConsumerGroup listed : ConsumerGroup.values()) {
            if (listed.streams().contains(stream)) {
                StreamId needs = groups.stream()
                        .filter(group -> group.group().equals(listed.groupName()))
                        .map(StreamGroup::needsFrom)
                        .findFirst()
                        .orElse(StreamId.ZERO);
                if (needs.compareTo(keepFrom) < 0) {
                    missed.add(new Missed(listed.groupName(), stream, needs, keepFrom));
                }
            }
        }
        return missed;
    }

    /** In small steps of whole nodes, so that no other command waits long; at last within the node that remains. */
    private Future<Long> trim(String stream, StreamId keepFrom) {
        trimmedTo.put(stream, keepFrom);
        AtomicLong removed = new AtomicLong();
        AtomicLong steps = new AtomicLong();
        return AsyncLoop.whileTrue(
                        () -> link.send(byId(stream, "~", keepFrom).arg("LIMIT").arg(STEP_ENTRIES))
                                .map(answer -> {
                                    removed.addAndGet(answer.toLong());
                                    return answer.toLong() > 0 && steps.incrementAndGet() < STEPS;
                                }))
                .compose(done -> steps.get() == STEPS
                        ? Future.succeededFuture()
                        : link.send(byId(stream, "=", keepFrom)).onSuccess(rest -> removed.addAndGet(rest.toLong())))
                .map(done -> removed.get());
    }

    private static Request byId(String stream, String exactness, StreamId keepFrom) {
        return Request.cmd(Command.XTRIM)
                .arg(stream)
                .arg("MINID")
                .arg(exactness)
                .arg(keepFrom.toString());
    }
}
