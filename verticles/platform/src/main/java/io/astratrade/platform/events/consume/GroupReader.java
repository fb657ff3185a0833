package io.astratrade.platform.events.consume;

import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.redis.RedisErrors;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One consumer's place in its group: reads, acknowledges, takes over, leaves. */
final class GroupReader {
    private static final String START = "0-0";
    private static final int ONE = 1;

    private final RedisLink link;
    private final String group;
    private final String consumer;
    private final List<String> streams;
    private final int count;

    GroupReader(RedisLink link, String group, String consumer, List<String> streams, int count) {
        this.link = link;
        this.group = group;
        this.consumer = consumer;
        this.streams = streams;
        this.count = count;
    }

    /**
     * Creates the group on every stream where it is missing, from the first entry on. A full Redis creates nothing and does not
     * say what is there: groups that are can be read all the same, which is what makes room again.
     */
    Future<Void> join() {
        List<Future<Response>> created = streams.stream()
                .map(stream ->
                        link.send(StreamCommands.createGroup(stream, group)).recover(GroupReader::mayExist))
                .toList();
        return Future.join(created).mapEmpty();
    }

    private static Future<Response> mayExist(Throwable failure) {
        return RedisErrors.groupExists(failure) || RedisErrors.outOfMemory(failure)
                ? Future.succeededFuture()
                : Future.failedFuture(failure);
    }

    Future<List<Entry>> readNew(Duration block) {
        return link.send(StreamCommands.readNew(group, consumer, count, block, streams))
                .map(Entry::ofRead);
    }

    Future<List<Entry>> readNewNow() {
        return link.send(StreamCommands.readNewNow(group, consumer, count, streams))
                .map(Entry::ofRead);
    }

    Future<List<Entry>> readPending() {
        return link.send(StreamCommands.readPending(group, consumer, count, streams))
                .map(Entry::ofRead);
    }

    /** Whoever is not seen at the group's own stream for 30 s is given nothing there. */
    Future<Void> showLife() {
        return link.send(StreamCommands.showLife(group, consumer, streams)).mapEmpty();
    }

    /** How often the first pending entries of a stream were delivered, by id. */
    Future<Map<String, Integer>> deliveries(String stream) {
        return link.send(StreamCommands.pendingOf(stream, group, consumer, count))
                .map(pending -> {
                    Map<String, Integer> deliveries = new LinkedHashMap<>();
                    pending.forEach(entry ->
                            deliveries.put(entry.get(0).toString(), entry.get(3).toInteger()));
                    return deliveries;
                });
    }

    /** One round trip for all streams; an entry sent back to this group is removed, as nobody else reads it. */
    Future<Void> acknowledge(List<Entry> entries) {
        Map<String, List<String>> byStream = new LinkedHashMap<>();
        entries.forEach(entry -> byStream.computeIfAbsent(entry.stream(), stream -> new ArrayList<>())
                .add(entry.id()));
        List<Request> requests = new ArrayList<>(byStream.size());
        byStream.forEach((stream, ids) -> {
            requests.add(StreamCommands.ack(stream, group, ids));
            if (Streams.isRetry(stream)) {
                requests.add(StreamCommands.delete(stream, ids));
            }
        });
        return link.batch(requests).mapEmpty();
    }

    /** Takes over what other consumers have left for so long; gives how many entries are this consumer's now. */
    Future<Integer> claim(Duration idle) {
        List<Future<Integer>> claims =
                streams.stream().map(stream -> claim(stream, idle, START, 0)).toList();
        return Future.join(claims)
                .map(done -> claims.stream().mapToInt(Future::result).sum());
    }

    private Future<Integer> claim(String stream, Duration idle, String cursor, int before) {
        return link.send(StreamCommands.claim(stream, group, consumer, idle, cursor))
                .compose(answer -> {
                    String next = answer.get(0).toString();
                    int claimed = before + answer.get(1).size();
                    return next.equals(START) ? Future.succeededFuture(claimed) : claim(stream, idle, next, claimed);
                });
    }

    /** Removes the consumer's name from streams where nothing is pending; what is pending stays for others to claim. */
    Future<Void> leave() {
        List<Future<Void>> left = streams.stream().map(this::leave).toList();
        return Future.join(left).mapEmpty();
    }

    private Future<Void> leave(String stream) {
        return link.send(StreamCommands.pendingOf(stream, group, consumer, ONE))
                .compose(pending -> pending.size() == 0
                        ? link.send(StreamCommands.deleteConsumer(stream, group, consumer))
                        : Future.succeededFuture())
                .mapEmpty();
    }

    /** The connection's number, by which another connection can end a read that waits. */
    Future<String> clientId() {
        return link.send(Request.cmd(Command.CLIENT).arg("ID")).map(Response::toString);
    }
}
