package io.astratrade.platform.events.retention;

import static io.astratrade.platform.events.EventsRig.CAUSE;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group that Redis has not kept events for gets them from the outbox: all, and each once. */
class RefillIT {
    private static final int TRANSACTION = 500;
    private static final long MEGABYTE = 1 << 20;
    private EventsRig rig;
    private long emitted;

    @BeforeEach
    void open() {
        rig = new EventsRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aGroupThatWasStoppedGetsWhatItMissedFromTheOutbox() {
        Await.result(bus("relay", 100_000).startRelay());
        EventBus stopped = bus("a", 100_000);
        Await.result(stopped.consume(EventsRig.all(RefillIT::note)));
        emit(1);
        eventually().until(() -> rig.count("SELECT count(*) FROM applied") == emitted && rig.pending() == 0);
        Await.result(stopped.close());

        emit(4);
        eventually().until(() -> owed() > 0 && rig.length(STREAM) < 3 * TRANSACTION);
        emit(1);

        Await.result(bus("b", 100_000).consume(EventsRig.all(RefillIT::note)));
        assertAllOnce();
        eventually().until(() -> owed() == 0);
    }

    @Test
    void aGroupThatNeverRanIsBackFilledFromTheOutbox() {
        Await.result(bus("relay", 100_000).startRelay());
        emit(4);
        eventually().until(() -> owed() > 0 && rig.length(STREAM) < 3 * TRANSACTION);

        Await.result(bus("b", 100_000).consume(EventsRig.all(RefillIT::note)));
        assertAllOnce();
    }

    @Test
    void theRelayStopsBeforeRedisIsFullAndGoesOnByItself() {
        Promise<Void> go = Promise.promise();
        EventBus bus = bus("a", 0);
        Await.result(bus.consume(EventsRig.all((batch, tx) -> go.future().compose(free -> note(batch, tx)))));
        long limit = used() + 8 * MEGABYTE;
        rig.redis(Command.CONFIG, "SET", "maxmemory", limit);
        Await.result(bus.startRelay());
        emit(40);
        eventually().until(() -> gauge("astra.outbox.held.back") == 1);

        assertThat(used()).isLessThan(limit);
        assertThat(rig.redis(Command.SET, "a-session", "x".repeat(100_000)).toString())
                .isEqualTo("OK");
        assertThat(rig.count("SELECT count(*) FROM outbox WHERE published_ms IS NULL"))
                .isPositive();

        go.complete();
        assertAllOnce();
        eventually().until(() -> gauge("astra.outbox.held.back") == 0);
    }

    private EventBus bus(String instance, long budget) {
        RetentionPolicy policy = new RetentionPolicy(Duration.ZERO, budget, Duration.ofHours(1));
        EventBusConfig config = rig.busConfig(instance).withRetention(policy);
        EventBus bus = EventBus.open(rig.vertx, rig.database, config, rig.meters);
        rig.closeLater(bus);
        return bus;
    }

    private void emit(int transactions) {
        for (int i = 0; i < transactions; i++) {
            Await.result(rig.database.transaction(tx -> {
                for (int n = 0; n < TRANSACTION; n++) {
                    tx.emit(CAUSE, "u" + n, EventsRig.xp("u" + n, ++emitted));
                }
                return Future.succeededFuture();
            }));
        }
    }

    private static Future<Void> note(List<Envelope> batch, Tx tx) {
        Long[] numbers = batch.stream().map(EventsRig::number).toArray(Long[]::new);
        return tx.query("INSERT INTO applied (xp) SELECT unnest($1::bigint[])", (Object) numbers)
                .mapEmpty();
    }

    private void assertAllOnce() {
        eventually().until(() -> rig.count("SELECT count(DISTINCT xp) FROM applied") == emitted);
        assertThat(rig.applied())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, emitted).boxed().toList());
    }

    private long owed() {
        return rig.count("SELECT count(*) FROM outbox_refill WHERE consumer_group = 'leaderboard_updaters'");
    }

    private long used() {
        return MemoryUse.of(rig.redis(Command.INFO, "memory").toString()).used();
    }

    private double gauge(String name) {
        return rig.meters.get(name).gauge().value();
    }
}
