package io.astratrade.platform.events.admin;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.consume.DeadLetters;
import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.GroupStatus;
import io.astratrade.platform.events.stream.StoredEvent;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.redis.Script;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Operations on the event bus: look at groups, streams and dead letters, and send dead letters back. */
public final class StreamAdmin {
    private static final Set<String> ABOUT_THE_DEATH =
            Set.of(DeadLetters.REASON, DeadLetters.ATTEMPTS, DeadLetters.TIME);

    /** Adds before it deletes, so that an entry which cannot be added stays where it is. */
    private static final Script MOVE = new Script("""
            if #redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1]) == 0 then return 0 end
            redis.call('XADD', KEYS[2], '*', unpack(ARGV, 2))
            return redis.call('XDEL', KEYS[1], ARGV[1])
            """);

    private final RedisLink link;
    private final GroupInspector inspector;
    private final UnknownGroups strays;

    private StreamAdmin(RedisLink link) {
        this.link = link;
        this.inspector = new GroupInspector(link);
        this.strays = new UnknownGroups(link);
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

    /** Groups on event streams that are none of the 17, or read what the 17 of this name do not. */
    public Future<List<UnknownGroup>> strays() {
        return strays.all();
    }

    /** Removes a stray group from a stream with all it has pending; false when there was none. */
    public Future<Boolean> forget(String stream, String group) {
        return strays.forget(stream, group);
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

    /** Whether it was there to move: of several operators only one moves a letter. */
    private Future<Boolean> move(String group, StoredEvent letter) {
        Request move = MOVE.on(List.of(letter.stream(), Streams.retry(group))).arg(letter.id());
        letter.fields().forEach((name, value) -> {
            if (!ABOUT_THE_DEATH.contains(name)) {
                move.arg(name).arg(value);
            }
        });
        return MOVE.send(link, move).map(moved -> moved.toInteger() == 1);
    }

    /**
     * Hands a group events again.
     *
     * @param database of the group's owner
     * @param outbox of the service that published them
     */
    public Replay replay(ConsumerGroup group, Database database, Database outbox, EventBusConfig config) {
        return new Replay(link, database, outbox, group, config);
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
