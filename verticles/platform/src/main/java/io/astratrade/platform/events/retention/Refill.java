package io.astratrade.platform.events.retention;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.consume.DeadLetters;
import io.astratrade.platform.events.retention.OutboxArchive.Published;
import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.redis.RedisLink;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives groups from the outbox what left the streams before they had it: on the stream that only the group reads, in the
 * order of the outbox, no faster than the group takes it, and only while somebody reads for it. At least once: what was
 * handed over is noted afterwards, and the group's inbox knows repeats.
 */
public final class Refill {
    private static final int ROWS = 16;
    private static final int STEPS = 40;
    private static final long WAITING = 1_000;

    private final RedisLink link;
    private final RefillStore store;
    private final OutboxArchive archive;
    private final GroupInspector inspector;
    private final PublishGate gate;
    private final Counter handed;

    public Refill(RedisLink link, Database database, PublishGate gate, MeterRegistry meters, String service) {
        this.link = link;
        this.store = new RefillStore(database);
        this.archive = new OutboxArchive(database);
        this.inspector = new GroupInspector(link);
        this.gate = gate;
        this.handed = meters.counter("astra.events.refilled", "service", service);
    }

    /** Takes every group a few steps further; tells whether any was given something. */
    public Future<Boolean> run() {
        double before = handed.count();
        return store.owed().compose(all -> {
            Map<String, List<Owed>> byGroup =
                    all.stream().collect(Collectors.groupingBy(Owed::group, LinkedHashMap::new, Collectors.toList()));
            Future<Void> done = Future.succeededFuture();
            for (Map.Entry<String, List<Owed>> group : byGroup.entrySet()) {
                done = done.compose(served -> serve(group.getKey(), group.getValue()));
            }
            return done.map(served -> handed.count() > before);
        });
    }

    private Future<Void> serve(String group, List<Owed> owed) {
        return inspector
                .readerSilentMillis(Streams.retry(group), group)
                .compose(silent -> silent > GroupInspector.LIVE_MS ? Future.succeededFuture() : give(group, owed));
    }

    private Future<Void> give(String group, List<Owed> owed) {
        return begun(owed).compose(begun -> {
            Steps steps = new Steps(begun);
            return AsyncLoop.whileTrue(() -> step(group, steps));
        });
    }

    /** What was begun is finished before anything else is. */
    private Future<List<Owed>> begun(List<Owed> owed) {
        List<Owed> begun = owed.stream().filter(Owed::begun).toList();
        if (!begun.isEmpty()) {
            return Future.succeededFuture(begun);
        }
        long from = owed.stream().mapToLong(Owed::fromMillis).min().orElse(0);
        return archive.before(from).compose(seq -> store.done(owed, seq));
    }

    private static final class Steps {
        private List<Owed> owed;
        private int taken;

        Steps(List<Owed> owed) {
            this.owed = owed;
        }

        private long doneSeq() {
            return owed.stream().mapToLong(Owed::doneSeq).min().orElse(0);
        }

        /** Ranges that were given this row in an earlier round. */
        private Stream<Owed> ahead(Published row) {
            return owed.stream().filter(range -> range.doneSeq() >= row.seq());
        }
    }

    private Future<Boolean> step(String group, Steps steps) {
        if (steps.owed.isEmpty() || steps.taken++ >= STEPS) {
            return Future.succeededFuture(false);
        }
        return link.send(Request.cmd(Command.XLEN).arg(Streams.retry(group)))
                .compose(waiting -> waiting.toLong() >= WAITING
                        ? Future.succeededFuture(false)
                        : archive.after(steps.doneSeq(), ROWS).compose(rows -> hand(group, steps, rows)));
    }

    private Future<Boolean> hand(String group, Steps steps, List<Published> rows) {
        List<Request> requests = new ArrayList<>();
        for (Published row : rows) {
            for (EncodedEvent event : row.events()) {
                String stream = event.stream();
                if (steps.owed.stream().anyMatch(range -> range.stream().equals(stream) && range.includes(row))) {
                    requests.add(StreamCommands.add(Streams.retry(group), fields(event)));
                }
            }
        }
        return gate.admit(requests.size()).compose(room -> {
            if (!room) {
                return Future.succeededFuture(false);
            }
            return link.batch(requests)
                    .onSuccess(added -> handed.increment(requests.size()))
                    .compose(added -> note(steps, rows));
        });
    }

    /** When the archive has no more rows, all that left the streams before a range was begun has been given. */
    private Future<Boolean> note(Steps steps, List<Published> rows) {
        if (rows.isEmpty()) {
            return settle(steps.owed).map(false);
        }
        Published last = rows.get(rows.size() - 1);
        return store.done(steps.owed, last.seq()).compose(noted -> {
            Map<Boolean, List<Owed>> byEnd = Stream.concat(noted.stream(), steps.ahead(last))
                    .collect(Collectors.partitioningBy(range -> range.isBehind(last)));
            steps.owed = byEnd.get(false);
            return settle(byEnd.get(true)).map(true);
        });
    }

    private Future<Void> settle(List<Owed> given) {
        Future<Void> done = Future.succeededFuture();
        for (Owed range : given) {
            done = done.compose(before -> store.settle(range));
        }
        return done;
    }

    private static Map<String, String> fields(EncodedEvent event) {
        Map<String, String> fields = new LinkedHashMap<>(event.texts());
        fields.put(DeadLetters.STREAM, event.stream());
        return fields;
    }
}
