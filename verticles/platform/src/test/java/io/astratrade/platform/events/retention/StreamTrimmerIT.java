package io.astratrade.platform.events.retention;

import static io.astratrade.platform.events.EventsRig.NAME;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.admin.StreamAdmin;
import io.astratrade.platform.events.admin.UnknownGroup;
import io.astratrade.platform.events.stream.Entry;
import io.astratrade.testkit.Await;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTrimmerIT {
    private static final RetentionPolicy RETENTION =
            new RetentionPolicy(Duration.ofSeconds(4), 0, Duration.ofSeconds(4));
    private static final String RETIRED = "retired_group";

    /** A group of the 17 that reads other streams than this one. */
    private static final String ELSEWHERE = "clan_battle_processors";

    private EventsRig rig;
    private StreamTrimmer trimmer;
    private long added;

    @BeforeEach
    void open() {
        rig = new EventsRig();
        Await.result(rig.database.query("INSERT INTO outbox_stream (stream, last_id) VALUES ($1, '0-0')", STREAM));
        trimmer = trimmer(RETENTION, false);
        addOld();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aGroupThatIsNoLongerListedHoldsNothingOnceItIsSilent() {
        create(RETIRED);
        create(ELSEWHERE);
        trim();
        assertThat(ids()).as("the newest stays").containsExactly("3-0");
        assertThat(inactiveGroups("unknown")).isEqualTo(2);
    }

    @Test
    void aListedGroupThatIsSilentHoldsNothingAndIsOwedWhatItMisses() {
        create(NAME);
        trim();
        assertThat(ids()).containsExactly("3-0");
        assertThat(inactiveGroups("stopped")).isEqualTo(1);
        assertThat(rig.count("SELECT count(*) FROM outbox_refill WHERE consumer_group = 'leaderboard_updaters'"
                        + " AND from_ms = 0 AND to_ms = 3"))
                .isEqualTo(1);
    }

    @Test
    void aGroupThatNeverRanIsOwedWhatItMisses() {
        trim();
        assertThat(inactiveGroups("never_ran")).isGreaterThan(1);
        assertThat(rig.count("SELECT count(*) FROM outbox_refill WHERE consumer_group = 'achievement_processors'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsOwedGrowsWithoutMoreRows() {
        create(NAME);
        trim();
        rig.redis(Command.XADD, STREAM, "4-0", "number", "4");
        trim();
        assertThat(ids()).containsExactly("4-0");
        assertThat(rig.count("SELECT to_ms FROM outbox_refill WHERE consumer_group = 'leaderboard_updaters'"))
                .isEqualTo(4);
    }

    @Test
    void overItsBudgetAStreamKeepsWhatALiveGroupNeedsUntilTheRelayStarves() {
        create(NAME);
        create("reporting");
        read(NAME, 2);
        rig.redis(Command.XACK, STREAM, NAME, "1-0");
        rig.redis(Command.XACK, STREAM, NAME, "2-0");
        read("reporting", 1);
        RetentionPolicy tiny = new RetentionPolicy(Duration.ofHours(1_000_000), 1, Duration.ofHours(1));
        Await.result(trimmer(tiny, false).trim());
        assertThat(ids()).containsExactly("1-0", "2-0", "3-0");
        Await.result(trimmer(tiny, true).trim());
        assertThat(ids()).containsExactly("3-0");
    }

    @Test
    void whatAListedGroupReadButDidNotAcknowledgeStays() {
        create(NAME);
        read(NAME, 2);
        rig.redis(Command.XACK, STREAM, NAME, "1-0");
        trim();
        assertThat(ids()).containsExactly("2-0", "3-0");
    }

    @Test
    void anotherProgramsGroupHoldsTheStreamAsLongAsItIsSeen() {
        create("reporting");
        read("reporting", 1);
        trim();
        assertThat(rig.length(STREAM)).as("seen just now").isEqualTo(added);
        assertThat(inactiveGroups("unknown")).isZero();

        eventually().until(() -> {
            trim();
            return inactiveGroups("unknown") == 1;
        });
        assertThat(ids()).containsExactly("3-0");
    }

    @Test
    void anotherProgramsGroupMayHaveNoConsumerForAWhile() {
        create("reporting");
        rig.redis(Command.XADD, STREAM, "*", "number", "4");
        read("reporting", 10);
        rig.redis(Command.XGROUP, "DELCONSUMER", STREAM, "reporting", "c");
        trim();
        assertThat(inactiveGroups("unknown")).isZero();
    }

    @Test
    void aSilentGroupThatWasRemovedIsNoLongerCounted() {
        create(RETIRED);
        trim();
        assertThat(inactiveGroups("unknown")).isEqualTo(1);
        StreamAdmin admin = StreamAdmin.open(rig.vertx, rig.redis.uri());
        Await.result(admin.connected());
        assertThat(Await.result(admin.strays()))
                .extracting(UnknownGroup::group, UnknownGroup::stream)
                .containsExactly(tuple(RETIRED, STREAM));

        assertThat(Await.result(admin.forget(STREAM, RETIRED))).isTrue();

        assertThat(Await.result(admin.strays())).isEmpty();
        trim();
        assertThat(inactiveGroups("unknown")).isZero();
        Await.result(admin.close());
    }

    @Test
    void noGroupThatReadsTheStreamCanBeRemoved() {
        create(NAME);
        StreamAdmin admin = StreamAdmin.open(rig.vertx, rig.redis.uri());
        Await.result(admin.connected());
        assertThat(Await.result(admin.strays())).isEmpty();
        assertThatThrownBy(() -> Await.result(admin.forget(STREAM, NAME))).hasMessageContaining(NAME);
        assertThat(rig.redis(Command.XINFO, "GROUPS", STREAM).size()).isEqualTo(1);
        Await.result(admin.close());
    }

    private StreamTrimmer trimmer(RetentionPolicy policy, boolean starved) {
        return new StreamTrimmer(
                rig.link,
                rig.database,
                policy,
                new StreamUsage(rig.link, policy, rig.meters, "gamification"),
                new InactiveGroups(rig.meters, "gamification"),
                () -> starved);
    }

    private void addOld() {
        for (added = 0; added < 3; added++) {
            rig.redis(Command.XADD, STREAM, (added + 1) + "-0", "number", added);
        }
    }

    private void create(String group) {
        rig.redis(Command.XGROUP, "CREATE", STREAM, group, "0");
    }

    private void read(String group, int count) {
        rig.redis(Command.XREADGROUP, "GROUP", group, "c", "COUNT", count, "STREAMS", STREAM, ">");
    }

    private void trim() {
        Await.result(trimmer.trim());
    }

    private double inactiveGroups(String state) {
        return rig.meters
                .get("astra.events.inactive.groups")
                .tag("state", state)
                .gauge()
                .value();
    }

    private List<String> ids() {
        return Entry.ofRange(STREAM, rig.redis(Command.XRANGE, STREAM, "-", "+")).stream()
                .map(Entry::id)
                .toList();
    }
}
