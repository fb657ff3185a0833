package io.astratrade.platform.events.outbox;

import io.astratrade.platform.events.outbox.OutboxSession.Known;
import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.StreamGroup;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether Redis has lost entries that were published (a restart loses up to a second, FLUSHALL everything, a
 * failover what was not replicated) and has them published again, from where some group may still need them.
 */
final class TailCheck {
    private static final Logger LOG = LoggerFactory.getLogger(TailCheck.class);

    private final RedisLink link;
    private final Publisher publisher;
    private final GroupInspector inspector;
    private final String service;
    private final Function<String, StreamId> trimmedTo;
    /** The last ids as of the check before: they show that a stream was deleted and written to again. */
    private final Map<String, StreamId> anchors = new HashMap<>();

    TailCheck(RedisLink link, Publisher publisher, String service, Function<String, StreamId> trimmedTo) {
        this.link = link;
        this.publisher = publisher;
        this.inspector = new GroupInspector(link);
        this.service = service;
        this.trimmedTo = trimmedTo;
    }

    /** Completes with the number of outbox rows that wait to be published again. */
    Future<Integer> run(OutboxSession session) {
        return publisher.mark().compose(missing -> session.streams().compose(known -> lost(known.values())
                .compose(lost ->
                        lost.isEmpty() ? remember(session, known).map(0) : publishAgain(session, known, lost))));
    }

    /** The streams that lost entries, each with the last id that it still has of those that were published. */
    private Future<Map<String, StreamId>> lost(Collection<Known> known) {
        List<String> streams = new ArrayList<>();
        List<StreamId> expected = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (Known stream : known) {
            TreeSet<StreamId> ids =
                    new TreeSet<>(List.of(stream.last(), anchors.getOrDefault(stream.stream(), stream.last())));
            for (StreamId id : ids) {
                if (!mayBeTrimmed(stream.stream(), id)) {
                    streams.add(stream.stream());
                    expected.add(id);
                    requests.add(lastUpTo(stream.stream(), id));
                }
            }
        }
        return link.batch(requests).map(answers -> {
            Map<String, StreamId> lost = new HashMap<>();
            for (int i = 0; i < answers.size(); i++) {
                StreamId found = answers.get(i).size() == 0
                        ? StreamId.ZERO
                        : StreamId.parse(answers.get(i).get(0).get(0).toString());
                if (!found.equals(expected.get(i))) {
                    lost.merge(streams.get(i), found, (a, b) -> a.compareTo(b) < 0 ? a : b);
                }
            }
            return lost;
        });
    }

    private boolean mayBeTrimmed(String stream, StreamId id) {
        return id.equals(StreamId.ZERO) || id.compareTo(trimmedTo.apply(stream)) < 0;
    }

    private static Request lastUpTo(String stream, StreamId id) {
        return Request.cmd(Command.XREVRANGE)
                .arg(stream)
                .arg(id.toString())
                .arg("-")
                .arg("COUNT")
                .arg(1);
    }

    private Future<Integer> publishAgain(OutboxSession session, Map<String, Known> known, Map<String, StreamId> lost) {
        long from = lost.entrySet().stream()
                .mapToLong(stream -> Math.max(
                        stream.getValue().millis(), known.get(stream.getKey()).ackedMillis()))
                .min()
                .orElse(0);
        anchors.clear();
        return session.publishAgain(from, lost)
                .onSuccess(rows -> LOG.warn(
                        "service={} Redis lost the end of {}: {} outbox rows are published again",
                        service,
                        lost.keySet(),
                        rows));
    }

    /** Notes up to when every group has acknowledged: nothing before it will ever have to be published again. */
    private Future<Void> remember(OutboxSession session, Map<String, Known> known) {
        known.forEach((stream, at) -> anchors.put(stream, at.last()));
        Map<String, Future<Long>> acked = new HashMap<>();
        known.keySet()
                .forEach(stream -> acked.put(stream, inspector.groupsOf(stream).map(TailCheck::ackedMillis)));
        return Future.join(List.copyOf(acked.values())).compose(done -> {
            Map<String, Long> advanced = new HashMap<>();
            acked.forEach((stream, millis) -> {
                if (millis.result() > known.get(stream).ackedMillis()) {
                    advanced.put(stream, millis.result());
                }
            });
            return advanced.isEmpty() ? Future.succeededFuture() : session.acked(advanced);
        });
    }

    private static long ackedMillis(List<StreamGroup> groups) {
        return groups.stream()
                .mapToLong(group -> group.needsFrom().millis())
                .min()
                .orElse(0);
    }
}
