package io.astratrade.platform.events;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an operator does with the event bus: look at groups, streams and dead letters, and send dead letters back. */
public final class StreamAdmin {
    private static final Set<String> ABOUT_THE_DEATH =
            Set.of(DeadLetters.REASON, DeadLetters.ATTEMPTS, DeadLetters.TIME);

    private final RedisLink link;
    private final GroupInspector inspector;

    private StreamAdmin(RedisLink link) {
        this.link = link;
        this.inspector = new GroupInspector(link);
    }

    public static StreamAdmin open(Vertx vertx, String redisUri) {
        return new StreamAdmin(RedisLink.open(vertx, redisUri, "astra-events-admin"));
    }

    /** Completes when Redis can be asked. */
    public Future<Void> connected() {
        return link.connected();
    }

    /** Where each of the 17 groups stands; a group that never ran has nothing waiting. */
    public Future<List<GroupStatus>> groups() {
        long now = System.currentTimeMillis();
        return Future.all(Stream.of(ConsumerGroup.values())
                        .map(group -> inspector.status(group.groupName(), group.streams(), now))
                        .toList())
                .map(done -> done.list());
    }

    /** The newest entries of a stream, oldest first. */
    public Future<List<StoredEvent>> newest(String stream, int count) {
        return range(Command.XREVRANGE, stream, "+", "-", count).map(entries -> {
            List<StoredEvent> oldestFirst = new ArrayList<>(entries);
            Collections.reverse(oldestFirst);
            return oldestFirst;
        });
    }

    /** The entries after an id, oldest first. */
    public Future<List<StoredEvent>> after(String stream, String id, int count) {
        String next = StreamId.parse(id).next().toString();
        return range(Command.XRANGE, stream, next, "+", count);
    }

    /** What a group could not apply, oldest first; the fields `dlq_*` say why. */
    public Future<List<StoredEvent>> deadLetters(String group, int count) {
        return range(Command.XRANGE, Streams.dead(group), "-", "+", count);
    }

    /** Gives the oldest dead letters back to their group, each moved whole or not at all; answers with how many. */
    public Future<Integer> redrive(String group, int count) {
        return deadLetters(group, count).compose(letters -> {
            Future<Integer> moved = Future.succeededFuture(0);
            for (StoredEvent letter : letters) {
                moved = moved.compose(before -> move(group, letter).map(done -> before + (done ? 1 : 0)));
            }
            return moved;
        });
    }

    /** If another operator moved it first it is added twice, which the inbox of the group makes harmless. */
    private Future<Boolean> move(String group, StoredEvent letter) {
        Map<String, String> fields = new LinkedHashMap<>(letter.fields());
        fields.keySet().removeAll(ABOUT_THE_DEATH);
        List<Request> requests = List.of(
                Commands.multi(),
                Commands.delete(letter.stream(), List.of(letter.id())),
                Commands.add(Streams.retry(group), fields),
                Commands.exec());
        return link.batch(requests).map(answers -> deleted(answers.get(answers.size() - 1)));
    }

    private static boolean deleted(Response executed) {
        return executed.get(0).toInteger() == 1;
    }

    private Future<List<StoredEvent>> range(Command command, String stream, String from, String to, int count) {
        return link.send(Request.cmd(command)
                        .arg(stream)
                        .arg(from)
                        .arg(to)
                        .arg("COUNT")
                        .arg(count))
                .map(range -> Entry.ofRange(stream, range).stream()
                        .map(StoredEvent::of)
                        .toList());
    }

    public Future<Void> close() {
        return link.close();
    }
}
