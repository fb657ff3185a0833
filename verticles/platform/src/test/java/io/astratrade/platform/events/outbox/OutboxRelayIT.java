package io.astratrade.platform.events.outbox;

import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventCodec;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.testkit.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayIT {
    private static final int MANY = 33_000;
    private static final int PAGE = 5_000;
    private static final String HOLDERS = """
            SELECT pid FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
            WHERE locktype = 'advisory' AND granted AND datname = current_database()
            """;

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
    void whatRedisLostAfterTheGroupAppliedItIsPublishedAgainAndHasNoSecondEffect() {
        anotherGroupStillNeedsAll();
        Await.result(rig.bus("a").startRelay());
        Await.result(rig.bus("b").consume(EventsRig.all(EventsRig::note)));
        emit(1, 10);
        eventually().until(() -> rig.applied().size() == 10);

        forgetFromNowOn();
        emit(11, 20);
        eventually().until(() -> rig.applied().size() == 20);
        crash();

        emit(21, 21);
        eventually().until(() -> rig.length(STREAM) >= 21 && rig.applied().contains(21L));
        eventually().until(() -> rig.pending() == 0);
        assertThat(rig.applied()).containsExactlyElementsOf(numbers(1, 21));
        assertThat(republishedRows()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void whatRedisLostBeforeTheGroupSawItIsPublishedAgainAndAppliedOnce() {
        Await.result(rig.bus("a").startRelay());
        emit(1, 10);
        eventually().until(() -> rig.length(STREAM) >= 10);

        forgetFromNowOn();
        emit(11, 20);
        eventually().until(() -> rig.length(STREAM) >= 20);
        crash();

        Await.result(rig.bus("b").consume(EventsRig.all(EventsRig::note)));
        eventually().until(() -> rig.applied().size() >= 20 && rig.pending() == 0);
        assertThat(rig.applied()).containsExactlyElementsOf(numbers(1, 20));
        assertThat(republishedRows()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aTransactionMayCauseMoreEventsThanAConnectionTakesAtOnce() {
        Await.result(rig.bus("a").startRelay());
        Await.result(rig.database.transaction(tx -> {
            LongStream.rangeClosed(1, MANY).forEach(i -> tx.emit(EventsRig.CAUSE, "u", EventsRig.xp("u", i)));
            return Future.succeededFuture();
        }));
        eventually().until(() -> rig.length(STREAM) >= MANY);
        assertThat(published()).containsExactlyElementsOf(numbers(1, MANY));
    }

    @Test
    void deletedNewestEntriesArePublishedAgain() {
        Await.result(rig.bus("a").startRelay());
        emit(1, 10);
        eventually().until(() -> rig.length(STREAM) >= 10);
        Entry.ofRange(STREAM, rig.redis(Command.XREVRANGE, STREAM, "+", "-", "COUNT", 4))
                .forEach(entry -> rig.redis(Command.XDEL, STREAM, entry.id()));

        eventually().until(() -> rig.length(STREAM) >= 10);
        Await.result(rig.bus("b").consume(EventsRig.all(EventsRig::note)));
        eventually().until(() -> rig.applied().size() >= 10 && rig.pending() == 0);
        assertThat(rig.applied()).containsExactlyElementsOf(numbers(1, 10));
    }

    @Test
    void ofTwoRelaysOneIsActiveAndTheOtherTakesOverWithNothingLostDoubledOrOutOfOrder() {
        List<Database> databases = List.of(secondRelay("a"), secondRelay("b"));
        Await.result(rig.bus("c").consume(EventsRig.all(EventsRig::note)));
        active();

        int subjects = 5;
        int rounds = 300;
        Set<Integer> killed = new HashSet<>();
        List<Future<Void>> emitted = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (int subject = 0; subject < subjects; subject++) {
                emitted.add(rig.emit("u" + subject, round));
            }
            emitted.forEach(Await::result);
            emitted.clear();
            if (round % 100 == 50) {
                killed.add(killTheActive());
            }
        }

        eventually().until(() -> rig.applied().size() >= subjects * rounds);
        assertThat(killed).as("each time another session was the active one").hasSize(3);
        assertThat(active()).isNotIn(killed);
        Map<String, List<Long>> bySubject = appliedBySubject();
        assertThat(bySubject).hasSize(subjects);
        bySubject.values().forEach(applied -> assertThat(applied).containsExactlyElementsOf(numbers(1, rounds)));
        databases.forEach(database -> Await.result(database.close()));
    }

    private Database secondRelay(String instance) {
        Database own = Database.open(rig.vertx, rig.config);
        EventBus bus = EventBus.open(rig.vertx, own, rig.busConfig(instance), new SimpleMeterRegistry());
        rig.closeLater(bus);
        Await.result(bus.startRelay());
        return own;
    }

    /** Events go on being emitted while nobody publishes them. */
    private int killTheActive() {
        int active = active();
        Await.result(rig.database.query("SELECT pg_terminate_backend($1)", active));
        eventually().until(() -> !holders().contains(active));
        return active;
    }

    private int active() {
        return eventually().until(this::holders, pids -> pids.size() == 1).get(0);
    }

    private List<Integer> holders() {
        List<Integer> pids = new ArrayList<>();
        for (Row row : Await.result(rig.database.query(HOLDERS))) {
            pids.add(row.getInteger(0));
        }
        return pids;
    }

    private Map<String, List<Long>> appliedBySubject() {
        Map<String, List<Long>> bySubject = new TreeMap<>();
        for (Row row : Await.result(rig.database.query("SELECT subject, xp FROM applied ORDER BY seq"))) {
            bySubject
                    .computeIfAbsent(row.getString(0), subject -> new ArrayList<>())
                    .add(row.getLong(1));
        }
        return bySubject;
    }

    /** What all groups have acknowledged would not have to be published again. */
    private void anotherGroupStillNeedsAll() {
        rig.redis(Command.XGROUP, "CREATE", STREAM, "another", "0", "MKSTREAM");
    }

    private Set<Long> published() {
        Set<Long> published = new TreeSet<>();
        String from = "-";
        List<Entry> page = page(from);
        while (!page.isEmpty()) {
            page.forEach(entry -> published.add(EventsRig.number(EventCodec.decode(entry.fields()))));
            from = StreamId.parse(page.get(page.size() - 1).id()).next().toString();
            page = page(from);
        }
        return published;
    }

    private List<Entry> page(String from) {
        return Entry.ofRange(STREAM, rig.redis(Command.XRANGE, STREAM, from, "+", "COUNT", PAGE));
    }

    /** What is written from now on will not be there after a crash, as if the disk had not been reached in time. */
    private void forgetFromNowOn() {
        rig.redis(Command.CONFIG, "SET", "appendonly", "no");
    }

    private double republishedRows() {
        return rig.meters.get("astra.outbox.republished.rows").counter().count();
    }

    /** Once the relay has noted all that it published. */
    private void crash() {
        eventually().until(() -> rig.count("SELECT count(*) FROM outbox WHERE published_ms IS NULL") == 0);
        rig.redis.kill();
        eventually().until(() -> !rig.link.isUp());
        rig.redis.restart();
        eventually().until(rig.link::isUp);
    }

    private void emit(long from, long to) {
        numbers(from, to).forEach(number -> Await.result(rig.emit("u", number)));
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
