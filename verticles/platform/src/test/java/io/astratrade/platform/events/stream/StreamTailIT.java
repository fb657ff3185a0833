package io.astratrade.platform.events.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventType;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.codec.event.GamificationEvent.XpGained;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTailIT {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

    private final RedisServer redis = TestServers.freshRedis();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger lives = new AtomicInteger();
    private final AtomicInteger interruptions = new AtomicInteger();
    private RedisLink link;
    private StreamTail tail;

    @BeforeEach
    void start(Vertx vertx) {
        link = RedisLink.open(vertx, redis.uri(), "test");
        Await.result(link.connected());
        add("before", EARLY, EventsRig.xp("u", 1));
        StreamTail.Listener listener = new StreamTail.Listener() {
            @Override
            public void live() {
                lives.incrementAndGet();
            }

            @Override
            public void interrupted() {
                interruptions.incrementAndGet();
            }

            @Override
            public void events(List<Envelope> events) {
                events.forEach(event -> seen.add(event.id()));
            }
        };
        List<String> streams = List.of(EventType.of(LevelUp.class).stream(), EventType.of(XpGained.class).stream());
        tail = StreamTail.open(vertx, redis.uri(), "tail", streams, listener);
        EventsRig.eventually().until(() -> lives.get() == 1);
        interruptions.set(0);
    }

    @AfterEach
    void stop() {
        Await.result(tail.close());
        Await.result(link.close());
        redis.close();
    }

    private static Request adding(String id, Instant time, Event event) {
        EncodedEvent encoded = EventCodec.encode(new Envelope(id, "u", time, id, null, null, "test", event));
        Request add = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
        encoded.fields().forEach(add::arg);
        return add;
    }

    private void add(String id, Instant time, Event event) {
        if (!link.isUp()) {
            EventsRig.eventually().until(link::isUp);
        }
        Await.result(link.send(adding(id, time, event)));
    }

    @Test
    void everythingFromNowOnIsSeenOnceInOrder() {
        List<String> ids = IntStream.range(0, 500).mapToObj(i -> "e" + i).toList();
        for (int i = 0; i < ids.size(); i++) {
            add(ids.get(i), EARLY.plusSeconds(i), EventsRig.xp("u", i));
        }
        EventsRig.eventually().until(() -> seen.size() >= ids.size());
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void anEntryThatCannotBeReadIsPassedOver() {
        Await.result(link.send(Request.cmd(Command.XADD)
                .arg(EventsRig.STREAM)
                .arg("*")
                .arg("nothing")
                .arg("useful")));
        add("after", EARLY, EventsRig.xp("u", 2));
        EventsRig.eventually().until(() -> seen.contains("after"));
        assertThat(seen).containsExactly("after");
    }

    @Test
    void anInterruptionIsToldAndItGoesOnFromThen() {
        redis.kill();
        EventsRig.eventually().until(() -> interruptions.get() == 1 && !link.isUp());
        redis.restart();
        EventsRig.eventually().until(() -> lives.get() == 2);
        add("after", EARLY, EventsRig.xp("u", 3));
        EventsRig.eventually().until(() -> seen.contains("after"));
        assertThat(seen).containsExactly("after");
        assertThat(interruptions).hasValue(1);
    }

    @Test
    void whatIsTrimmedAwayUnreadIsAnInterruption() {
        addAtOnce(
                300,
                Request.cmd(Command.XTRIM).arg(EventsRig.STREAM).arg("MAXLEN").arg(250));
        EventsRig.eventually().until(() -> interruptions.get() == 1 && lives.get() == 2);
        add("after", EARLY, EventsRig.xp("u", 3));
        EventsRig.eventually().until(() -> seen.contains("after"));
        assertThat(seen).doesNotContain("e0");
    }

    @Test
    void howeverMuchComesAtOnceIsNoInterruption() {
        addAtOnce(1_000, Request.cmd(Command.PING));
        EventsRig.eventually().until(() -> seen.size() == 1_000);
        add("after", EARLY.plusSeconds(1_000), EventsRig.xp("u", 3));
        EventsRig.eventually().until(() -> seen.contains("after"));
        assertThat(interruptions).hasValue(0);
        assertThat(lives).hasValue(1);
    }

    private void addAtOnce(int events, Request last) {
        List<Request> transaction = new ArrayList<>();
        transaction.add(Request.cmd(Command.MULTI));
        for (int i = 0; i < events; i++) {
            transaction.add(adding("e" + i, EARLY.plusSeconds(i), EventsRig.xp("u", i)));
        }
        transaction.add(last);
        transaction.add(Request.cmd(Command.EXEC));
        Await.result(link.batch(transaction));
    }
}
