package io.astratrade.platform.events.consume;

import static io.astratrade.platform.events.EventsRig.NAME;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static io.astratrade.platform.events.EventsRig.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.DatabaseUnavailableException;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamConsumerIT {
    /** Below the silence that a link bears. */
    private static final Duration LONG_READ = Duration.ofSeconds(9);

    private static final long LONGEST_STOP_NANOS = Duration.ofSeconds(3).toNanos();
    /** Any of them may fall into a moment in which the machine stands still. */
    private static final int ATTEMPTS = 5;

    private EventsRig rig;

    @BeforeEach
    void open() {
        rig = new EventsRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aConsumerIsSeenAtStreamsWhereNothingComes() {
        Await.result(rig.bus("a").consume(EventsRig.all(EventsRig::note)));
        GroupInspector inspector = new GroupInspector(rig.link);
        long begun = System.currentTimeMillis();
        for (String stream : List.of(Streams.retry(NAME), STREAM)) {
            eventually()
                    .until(() -> System.currentTimeMillis() - Await.result(inspector.readerSilentMillis(stream, NAME))
                            > begun + 1_000);
        }
    }

    @Test
    void anEventThatArrivesTwiceIsAppliedOnce() {
        Envelope event = rig.event(1);
        rig.add(event);
        rig.add(event);
        Await.result(rig.bus("a").consume(EventsRig.all(EventsRig::note)));
        rig.add(event);
        rig.add(rig.event(2));
        eventually().until(() -> rig.applied().contains(2L) && rig.pending() == 0);
        assertThat(rig.applied()).containsExactly(1L, 2L);
    }

    @Test
    void aPoisonMessageGoesToTheDeadLettersWhileItsNeighboursSucceed() {
        for (long n = 1; n <= 20; n++) {
            rig.add(rig.event(n));
        }
        Await.result(rig.bus("a")
                .consume(EventsRig.all((batch, tx) -> batch.stream().anyMatch(e -> number(e) == 13)
                        ? EventsRig.note(batch, tx)
                                .compose(x -> Future.failedFuture(new IllegalStateException("thirteen")))
                        : EventsRig.note(batch, tx))));
        eventually().until(() -> rig.applied().size() == 19 && rig.length(Streams.dead(NAME)) == 1);
        assertThat(rig.applied())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20)
                        .filter(n -> n != 13)
                        .boxed()
                        .toList());
        Entry letter = Entry.ofRange("dlq", rig.redis(Command.XRANGE, Streams.dead(NAME), "-", "+"))
                .get(0);
        assertThat(letter.fields())
                .containsEntry(DeadLetters.STREAM, STREAM)
                .containsEntry(DeadLetters.ATTEMPTS, "5")
                .containsKeys("id", "data", DeadLetters.ENTRY);
        assertThat(letter.fields().get(DeadLetters.REASON)).contains("thirteen");
        eventually().until(() -> rig.pending() == 0);
    }

    @Test
    void anEntryThatIsNoEventGoesToTheDeadLettersAsItIs() {
        rig.redis(Command.XADD, STREAM, "*", "hello", "world");
        rig.add(rig.event(1));
        Await.result(rig.bus("a").consume(EventsRig.all(EventsRig::note)));
        eventually().until(() -> rig.applied().size() == 1 && rig.length(Streams.dead(NAME)) == 1);
        Response letter = rig.redis(Command.XRANGE, Streams.dead(NAME), "-", "+");
        assertThat(Entry.ofRange("dlq", letter).get(0).fields()).containsEntry("hello", "world");
    }

    @Test
    void anUnavailableDatabaseIsWaitedForAndNobodyDies() {
        rig.add(rig.event(1));
        AtomicInteger attempts = new AtomicInteger();
        Await.result(rig.bus("a")
                .consume(EventsRig.all((batch, tx) -> attempts.incrementAndGet() <= 7
                        ? Future.failedFuture(new DatabaseUnavailableException("down", null))
                        : EventsRig.note(batch, tx))));
        eventually().until(() -> rig.applied().size() == 1);
        assertThat(attempts).hasValueGreaterThan(7);
        assertThat(rig.length(Streams.dead(NAME))).isZero();
    }

    @Test
    void whatADeadConsumerAppliedButDidNotAcknowledgeIsTakenOverAndNotAppliedAgain() {
        Envelope applied = rig.event(1);
        Envelope delivered = rig.event(2);
        rig.add(applied);
        rig.add(delivered);
        rig.redis(Command.XGROUP, "CREATE", STREAM, NAME, "0");
        rig.redis(Command.XREADGROUP, "GROUP", NAME, "dead", "STREAMS", STREAM, ">");
        Delivery crashed = Delivery.of(new Entry(STREAM, "1-1", asMap(applied)), applied);
        Await.result(rig.database.transaction(
                tx -> new Inbox(NAME).claim(tx, List.of(crashed)).compose(fresh -> EventsRig.note(fresh, tx))));
        assertThat(rig.pending()).isEqualTo(2);

        Await.result(rig.bus("a").consume(EventsRig.all(EventsRig::note)));
        eventually().until(() -> rig.pending() == 0);
        assertThat(rig.applied()).containsExactly(1L, 2L);
    }

    @Test
    void aPendingEntryThatWasTrimmedIsSkipped() {
        rig.add(rig.event(1));
        rig.add(rig.event(2));
        rig.redis(Command.XGROUP, "CREATE", STREAM, NAME, "0");
        Response read = rig.redis(Command.XREADGROUP, "GROUP", NAME, "dead", "STREAMS", STREAM, ">");
        rig.redis(Command.XDEL, STREAM, Entry.ofRead(read).get(0).id());

        Await.result(rig.bus("a").consume(EventsRig.all(EventsRig::note)));
        eventually().until(() -> rig.pending() == 0);
        assertThat(rig.applied()).containsExactly(2L);
        assertThat(rig.length(Streams.dead(NAME))).isZero();
    }

    @Test
    void whatAHandlerEmitsGoesOnWithTheSameCorrelationId() {
        EventBus bus = rig.bus("a");
        Await.result(bus.startRelay());
        Await.result(bus.consume(EventsRig.all((batch, tx) -> {
            batch.stream()
                    .filter(e -> e.data() instanceof io.astratrade.codec.event.GamificationEvent.XpGained)
                    .forEach(e -> tx.emit(Cause.of(e), "u", new LevelUp("u", 1, 2, List.of(), Instant.now())));
            return Future.succeededFuture();
        })));
        Await.result(rig.emit("u", 1));
        String levelUps = "astra.gamification.levelup.v1";
        eventually().until(() -> rig.length(levelUps) >= 1);
        var xp = Entry.ofRange(STREAM, rig.redis(Command.XRANGE, STREAM, "-", "+"))
                .get(0)
                .fields();
        var levelUp = Entry.ofRange(levelUps, rig.redis(Command.XRANGE, levelUps, "-", "+"))
                .get(0)
                .fields();
        assertThat(levelUp).containsEntry("correlationid", "request-1").containsEntry("causationid", xp.get("id"));
    }

    @Test
    void aConsumerThatStopsWaitsForNoReadAndLeavesNoNameBehind() {
        long quickest = Long.MAX_VALUE;
        for (int attempt = 1; attempt <= ATTEMPTS && quickest > LONGEST_STOP_NANOS; attempt++) {
            quickest = Math.min(quickest, nanosToStop(attempt));
        }
        assertThat(quickest).isLessThanOrEqualTo(LONGEST_STOP_NANOS);
        assertThat(rig.redis(Command.XINFO, "CONSUMERS", STREAM, NAME).size()).isZero();
    }

    /** While it waits for events, which it would do for far longer. */
    private long nanosToStop(int number) {
        EventBus bus = rig.bus("a");
        Await.result(bus.consume(EventsRig.all(EventsRig::note), EventsRig.blocking(LONG_READ)));
        rig.add(rig.event(number));
        eventually().until(() -> rig.applied().size() == number && rig.pending() == 0);
        long start = System.nanoTime();
        Await.result(bus.close());
        return System.nanoTime() - start;
    }

    static java.util.Map<String, String> asMap(Envelope event) {
        return EventCodec.encode(event).texts();
    }
}
