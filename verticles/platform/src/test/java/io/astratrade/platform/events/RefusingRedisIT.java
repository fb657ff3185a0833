package io.astratrade.platform.events;

import static io.astratrade.platform.events.EventsRig.OPTIONS;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.codec.Envelope;
import io.astratrade.platform.db.Tx;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.VertxLog;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Redis that is there but refuses commands: events wait in the outbox, and go on by themselves, each with one effect. */
class RefusingRedisIT {
    private static final String LOADING = "LOADING Redis is loading the dataset in memory";
    private static final int BALLAST = 40;
    private static final Duration WHILE = Duration.ofSeconds(4);

    private EventsRig rig;
    private RefusingRedis door;
    private VertxLog log;

    @BeforeEach
    void open() {
        rig = new EventsRig();
        door = RefusingRedis.before(rig.redis);
        log = VertxLog.of(rig.vertx);
    }

    @AfterEach
    void close() {
        log.close();
        door.serve();
        rig.close();
        door.close();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "REPLICAOF 127.0.0.1 1, REPLICAOF NO ONE",
        "CONFIG SET min-replicas-to-write 1, CONFIG SET min-replicas-to-write 0",
        "CONFIG SET maxmemory 1mb, CONFIG SET maxmemory 0"
    })
    void aRedisThatTakesNoWrites(String ill, String well) {
        ballast();
        EventBus bus = running();
        tell(ill);
        eventsWait(bus);
        tell(well);
        eventsGoOn(bus);
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "MISCONF Redis is configured to save RDB snapshots, but it's unable to persist to disk",
                "CLUSTERDOWN Hash slot not served",
                "TRYAGAIN Multiple keys request during rehashing of slot"
            })
    void aRedisThatRefusesWrites(String answer) {
        EventBus bus = running();
        door.refuseWrites(answer);
        eventsWait(bus);
        door.serve();
        eventsGoOn(bus);
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                LOADING,
                "NOAUTH Authentication required.",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'."
            })
    void aRedisThatRefusesEverything(String answer) {
        EventBus bus = running();
        door.refuseAll(answer);
        eventsWait(bus);
        door.serve();
        eventsGoOn(bus);
    }

    @Execution(CONCURRENT)
    @Test
    void whatWasAppliedAndCouldNotBeAcknowledgedIsNotAppliedAgain() {
        EventBus bus = open("a");
        Await.result(bus.startRelay());
        Await.result(bus.consume(EventsRig.all(this::refuseBehindTheFifth)));
        emit(1, 9);
        eventually().until(() -> rig.applied().contains(5L) && door.refused() > 0);
        door.serve();
        eventually().until(() -> rig.applied().size() >= 9 && rig.pending() == 0);
        assertThat(rig.applied()).containsExactlyElementsOf(numbers(1, 9));
    }

    private Future<Void> refuseBehindTheFifth(List<Envelope> batch, Tx tx) {
        return EventsRig.note(batch, tx).onSuccess(noted -> {
            if (batch.stream().anyMatch(event -> EventsRig.number(event) == 5)) {
                door.refuseAll(LOADING);
            }
        });
    }

    @Execution(CONCURRENT)
    @Test
    void whoStartsMeanwhilePublishesAndConsumesLater() {
        door.refuseAll(LOADING);
        EventBus bus = running();
        emit(1, 10);
        door.serve();
        eventually().until(() -> rig.applied().size() >= 10 && rig.pending() == 0);
        assertThat(rig.applied()).containsExactlyElementsOf(numbers(1, 10));
        eventually().until(bus::isPublishing);
    }

    @Execution(CONCURRENT)
    @Test
    void aFullRedisIsReadByWhoStartsMeanwhileAsThatMakesRoom() {
        EventBus before = running();
        emit(1, 1);
        eventually().until(() -> rig.applied().size() == 1 && rig.pending() == 0);
        Await.result(before.close());
        LongStream.rangeClosed(2, 10).forEach(i -> rig.add(rig.event(i)));
        ballast();
        tell("CONFIG SET maxmemory 1mb");
        EventBus after = open("b");
        Await.result(after.consume(EventsRig.all(EventsRig::note)));
        eventually().until(() -> rig.applied().size() >= 10 && rig.pending() == 0);
        assertThat(rig.applied()).containsExactlyElementsOf(numbers(1, 10));
        tell("CONFIG SET maxmemory 0");
    }

    private EventBus running() {
        EventBus bus = open("a");
        Await.result(bus.startRelay());
        Await.result(bus.consume(EventsRig.all(EventsRig::note)));
        return bus;
    }

    private EventBus open(String instance) {
        EventBusConfig config =
                EventBusConfig.of(door.uri(), "gamification", instance).withConsumers(OPTIONS);
        EventBus bus = EventBus.open(rig.vertx, rig.database, config, rig.meters);
        rig.closeLater(bus);
        return bus;
    }

    /** Nobody asks in a hot loop meanwhile (of a batch every command counts), and what is the matter is said once by each who cannot go on. */
    private void eventsWait(EventBus bus) {
        long begun = System.nanoTime();
        long refusedBefore = door.refused();
        log.clear();
        emit(11, 30);
        eventually().until(() -> !bus.isPublishing());
        eventually().during(WHILE).until(() -> unpublished() == 20);
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        assertThat(door.refused() - refusedBefore).as("in %d s", seconds).isLessThan(500 + 60 * seconds);
        assertThat(log.warnings())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(line -> line.lines().count() == 1, "is one line");
    }

    private void eventsGoOn(EventBus bus) {
        eventually().until(() -> rig.applied().size() >= 20 && rig.pending() == 0);
        assertThat(rig.applied()).containsExactlyElementsOf(numbers(11, 30));
        eventually().until(() -> unpublished() == 0 && bus.isPublishing());
        assertThat(rig.redis(Command.XLEN, STREAM).toLong()).isGreaterThanOrEqualTo(20);
    }

    private long unpublished() {
        return rig.count("SELECT coalesce(sum(event_count), 0)::bigint FROM outbox WHERE published_ms IS NULL");
    }

    private void emit(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(i -> Await.result(rig.emit("u", i)));
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private void ballast() {
        for (int i = 0; i < BALLAST; i++) {
            rig.redis(Command.SET, "ballast" + i, "x".repeat(30_000));
        }
    }

    private void tell(String command) {
        String[] words = command.split(" ");
        Object[] args = List.of(words).subList(1, words.length).toArray();
        rig.redis(Command.create(words[0]), args);
    }
}
