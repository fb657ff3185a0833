package io.astratrade.platform.events.stream;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.format.EventFormatException;
import io.astratrade.platform.redis.Backoff;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows streams from now on, without a group and on a connection of its own, for who shows what happens rather than acts
 * on it. What is published while Redis cannot be read, or trimmed away before it
 * was read, is not seen; the listener is told and reads elsewhere where things stand.
 */
public final class StreamTail {
    /** Called on the context that opened the tail. */
    public interface Listener {
        /** From here on nothing is missed; also after each interruption. */
        void live();

        /** Events may be missed until the next {@link #live}. */
        void interrupted();

        /** What was published, in the order in which it happened as far as one read shows it. */
        void events(List<Envelope> events);
    }

    private static final Logger LOG = LoggerFactory.getLogger(StreamTail.class);
    private static final int COUNT = 200;
    private static final int BLOCK_MS = 1_000;
    private static final int CONNECT_MS = 2_000;
    private static final String START = "0-0";
    private static final Comparator<Envelope> HAPPENED =
            Comparator.comparing(Envelope::time).thenComparing(Envelope::id);

    private final Vertx vertx;
    private final Context context;
    private final RedisLink link;
    private final Listener listener;
    private final Map<String, String> positions = new LinkedHashMap<>();
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private boolean closed;

    private StreamTail(Vertx vertx, RedisLink link, List<String> streams, Listener listener) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.link = link;
        this.listener = listener;
        streams.forEach(stream -> positions.put(stream, START));
    }

    /** Begins at once and goes on until it is closed, coming back by itself. */
    public static StreamTail open(Vertx vertx, String redisUri, String name, List<String> streams, Listener listener) {
        StreamTail tail = new StreamTail(vertx, RedisLink.open(vertx, redisUri, name), streams, listener);
        tail.then(() -> tail.link.connected().timeout(CONNECT_MS, TimeUnit.MILLISECONDS), connected -> tail.locate());
        return tail;
    }

    /** Nothing is called back after this. */
    public Future<Void> close() {
        closed = true;
        return link.close();
    }

    private void locate() {
        List<Request> newest = positions.keySet().stream()
                .map(stream -> Request.cmd(Command.XREVRANGE)
                        .arg(stream)
                        .arg("+")
                        .arg("-")
                        .arg("COUNT")
                        .arg(1))
                .toList();
        then(() -> link.batch(newest), this::begin);
    }

    private void begin(List<Response> newest) {
        int at = 0;
        for (String stream : positions.keySet()) {
            Response range = newest.get(at++);
            positions.put(
                    stream, range.size() == 0 ? START : range.get(0).get(0).toString());
        }
        backoff.succeeded();
        listener.live();
        read();
    }

    private void read() {
        Request read = Request.cmd(Command.XREAD)
                .arg("COUNT")
                .arg(COUNT)
                .arg("BLOCK")
                .arg(BLOCK_MS)
                .arg("STREAMS");
        positions.keySet().forEach(read::arg);
        positions.values().forEach(read::arg);
        then(() -> link.send(read), this::accept);
    }

    private void accept(Response answer) {
        List<Entry> entries = Entry.ofRead(answer);
        TrimDetector full = TrimDetector.of(entries, COUNT, positions, START);
        entries.forEach(entry -> positions.put(entry.stream(), entry.id()));
        List<Envelope> events = entries.stream()
                .filter(entry -> !entry.trimmed())
                .map(StreamTail::decode)
                .filter(event -> event != null)
                .sorted(HAPPENED)
                .toList();
        if (!events.isEmpty()) {
            tell(events);
        }
        if (closed) {
            return;
        }
        if (full.none()) {
            read();
        } else {
            then(() -> link.batch(full.oldest()), oldest -> goOn(full.trimmed(oldest)));
        }
    }

    private void goOn(boolean missed) {
        if (missed) {
            LOG.warn("Events were trimmed away unread from {}", positions.keySet());
            listener.interrupted();
            locate();
        } else {
            read();
        }
    }

    private void tell(List<Envelope> events) {
        try {
            listener.events(events);
        } catch (RuntimeException e) {
            LOG.error(
                    "A listener failed on {} events from {}",
                    events.size(),
                    events.get(0).id(),
                    e);
        }
    }

    private <T> void then(Supplier<Future<T>> ask, Consumer<T> next) {
        ask.get()
                .onComplete(answer -> context.runOnContext(turn -> {
                    if (closed) {
                        return;
                    }
                    if (answer.succeeded()) {
                        next.accept(answer.result());
                    } else {
                        again();
                    }
                }));
    }

    private void again() {
        if (backoff.attempts() == 0) {
            listener.interrupted();
        }
        vertx.setTimer(backoff.next(), later -> {
            if (!closed) {
                locate();
            }
        });
    }

    private static Envelope decode(Entry entry) {
        try {
            return EventCodec.decode(entry.fields());
        } catch (EventFormatException e) {
            LOG.warn("Entry {} of {} is passed over: {}", entry.id(), entry.stream(), e.getMessage());
            return null;
        }
    }
}
