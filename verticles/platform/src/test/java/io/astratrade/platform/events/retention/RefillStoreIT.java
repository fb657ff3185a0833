package io.astratrade.platform.events.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.retention.RefillStore.Missed;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.testkit.Await;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ranges that come or grow while a group is given others: no row of theirs is passed over. */
class RefillStoreIT {
    private static final String GROUP = "leaderboard_updaters";
    private EventsRig rig;
    private RefillStore store;

    @BeforeEach
    void open() {
        rig = new EventsRig();
        store = new RefillStore(rig.database);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aRangeGrowsUntilItIsBegun() {
        owe("a", 1_000, 2_000);
        owe("a", 1_000, 3_000);
        assertThat(owed()).containsExactly(new Owed(GROUP, "a", 1_000, 3_000, -1));
    }

    @Test
    void whatIsMissedOfABegunRangesStreamIsARangeOfItsOwnFromItsEndOn() {
        owe("a", 1_000, 2_000);
        Await.result(store.done(owed(), 7));
        owe("a", 1_000, 3_000);
        owe("a", 1_000, 4_000);
        assertThat(owed())
                .containsExactly(new Owed(GROUP, "a", 1_000, 2_000, 7), new Owed(GROUP, "a", 2_000, 4_000, -1));
    }

    @Test
    void aRangeThatGrewAfterItWasReadIsNotTakenForGiven() {
        owe("a", 1_000, 2_000);
        List<Owed> read = owed();
        owe("a", 1_000, 3_000);
        Await.result(store.done(read, 50));
        assertThat(owed()).containsExactly(new Owed(GROUP, "a", 1_000, 3_000, -1));
    }

    @Test
    void aRangeThatCameWhileOthersWereGivenIsNotTakenForGiven() {
        owe("a", 1_000, 2_000);
        List<Owed> read = owed();
        owe("b", 1_500, 2_500);
        Await.result(store.done(read, 50));
        assertThat(owed())
                .containsExactly(new Owed(GROUP, "a", 1_000, 2_000, 50), new Owed(GROUP, "b", 1_500, 2_500, -1));
    }

    @Test
    void whatWasNotedIsGivenAsItIsFromThenOn() {
        owe("a", 1_000, 2_000);
        owe("b", 1_000, 2_000);
        List<Owed> read = owed();
        owe("b", 1_000, 3_000);
        Owed begun = new Owed(GROUP, "a", 1_000, 2_000, 7);
        assertThat(Await.result(store.done(read, 7))).containsExactly(begun);
        assertThat(Await.result(store.done(List.of(begun), 7)))
                .as("it has that row already")
                .isEmpty();
        assertThat(Await.result(store.done(List.of(begun), 9))).containsExactly(new Owed(GROUP, "a", 1_000, 2_000, 9));
    }

    @Test
    void aRangeThatBeginsAgainIsNotTakenForGiven() {
        owe("a", 1_000, 1_000);
        Await.result(store.done(owed(), 7));
        List<Owed> begun = owed();
        owe("a", 1_000, 1_000);
        assertThat(Await.result(store.done(begun, 50))).isEmpty();
        assertThat(owed()).containsExactly(new Owed(GROUP, "a", 1_000, 1_000, -1));
    }

    @Test
    void onlyABegunRangeIsSettled() {
        owe("a", 1_000, 2_000);
        List<Owed> read = owed();
        Await.result(store.settle(read.get(0)));
        assertThat(owed()).hasSize(1);
        Await.result(store.done(read, 0));
        Await.result(store.settle(read.get(0)));
        assertThat(owed()).isEmpty();
    }

    @Test
    void theArchiveBeginsBeforeARowThatWasPublishedAfterManyOfHigherNumbers() {
        Await.result(rig.database.query("""
                INSERT INTO outbox (seq, packed, event_count, published_ms) OVERRIDING SYSTEM VALUE
                SELECT n, ''::bytea, 1, CASE n WHEN 5 THEN 1000 + 3000 ELSE 1000 + n END FROM generate_series(3, 2500) n
                """));
        OutboxArchive archive = new OutboxArchive(rig.database);
        assertThat(Await.result(archive.before(1_100)))
                .as("row 5 was published last")
                .isEqualTo(4);
        assertThat(Await.result(archive.before(0))).isEqualTo(2);
        assertThat(Await.result(archive.before(1_000_000))).isZero();
    }

    private void owe(String stream, long from, long to) {
        Await.result(store.owe(List.of(new Missed(GROUP, stream, new StreamId(from, 0), new StreamId(to, 0)))));
    }

    private List<Owed> owed() {
        return Await.result(store.owed());
    }
}
