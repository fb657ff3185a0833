package io.astratrade.platform.events.admin;

import static io.astratrade.platform.events.EventsRig.GROUP;
import static io.astratrade.platform.events.EventsRig.NAME;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.admin.Replay.Outcome;
import io.astratrade.platform.events.admin.Replay.Selection;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.testkit.Await;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayIT {
    private static final String RETRY = Streams.retry(NAME);

    private EventsRig rig;
    private StreamAdmin admin;

    @BeforeEach
    void threeEventsOfWhichTheGroupLosesTheEffectOfOne() {
        rig = new EventsRig();
        admin = StreamAdmin.open(rig.vertx, rig.redis.uri());
        Await.result(admin.connected());
        Await.result(rig.bus("a").startRelay());
        Await.result(rig.bus("b").consume(EventsRig.all(EventsRig::note)));
        for (long n = 1; n <= 3; n++) {
            Await.result(rig.emit("u", n));
        }
        eventually().until(() -> rig.applied().size() == 3 && rig.pending() == 0);
        Await.result(rig.database.query(
                "DELETE FROM inbox WHERE event_id::text = (SELECT event_id FROM applied WHERE xp = 2)"));
        Await.result(rig.database.query("DELETE FROM applied WHERE xp = 2"));
    }

    @AfterEach
    void close() {
        Await.result(admin.close());
        rig.close();
    }

    @Test
    void theGroupAppliesOnlyWhatItHadNotApplied() {
        assertThat(replay(all(10), false)).isEqualTo(new Outcome(3, 1, null));
        eventually().until(() -> rig.applied().contains(2L) && rig.length(RETRY) == 0);
        assertThat(rig.applied()).containsExactly(1L, 3L, 2L);
        assertThat(replay(all(10), true)).isEqualTo(new Outcome(3, 0, null));
    }

    @Test
    void aDryRunOnlyCounts() {
        assertThat(replay(all(10), true)).isEqualTo(new Outcome(3, 1, null));
        assertThat(rig.length(RETRY)).isZero();
        assertThat(rig.applied()).containsExactly(1L, 3L);
    }

    @Test
    void aLimitSaysWhereToGoOn() {
        Outcome first = replay(all(2), true);
        assertThat(first.entries()).isEqualTo(2);
        Outcome rest = replay(new Selection(STREAM, first.next(), "+", 10), true);
        assertThat(rest.entries())
                .as("the last one, and what came within its millisecond")
                .isBetween(1L, 3L);
        assertThat(rest.next()).isNull();
    }

    @Test
    void entriesOlderThanTheInboxRemembersAreLeftOut() {
        EventBusConfig forgetful = rig.busConfig("x").withRetention(Duration.ofHours(-24));
        Outcome none = Await.result(
                admin.replay(GROUP, rig.database, rig.database, forgetful).run(all(10), true));
        assertThat(none.entries()).isZero();
    }

    @Test
    void aStreamThatTheGroupDoesNotReadIsRefused() {
        Selection other = new Selection("astra.user.userregistered.v1", "0-0", "+", 1);
        assertThatThrownBy(() -> replay(other, true)).hasMessageContaining("does not read");
    }

    private static Selection all(int limit) {
        return new Selection(STREAM, "0-0", "+", limit);
    }

    private Outcome replay(Selection selection, boolean dryRun) {
        return Await.result(admin.replay(GROUP, rig.database, rig.database, rig.busConfig("x"))
                .run(selection, dryRun));
    }
}
