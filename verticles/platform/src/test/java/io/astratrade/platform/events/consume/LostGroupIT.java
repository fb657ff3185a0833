package io.astratrade.platform.events.consume;

import static io.astratrade.platform.events.EventsRig.GROUP;
import static io.astratrade.platform.events.EventsRig.NAME;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.stream.Replies;
import io.astratrade.testkit.Await;
import io.vertx.redis.client.Command;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Redis forgets groups: a flush, a failover, an operator. Consumers make them anew, and never in a hot loop. */
class LostGroupIT {
    private EventsRig rig;

    @BeforeEach
    void aConsumerThatHasAppliedOneEvent() {
        rig = new EventsRig();
        Await.result(rig.bus("a").startRelay());
        Await.result(rig.bus("b").consume(EventsRig.all(EventsRig::note)));
        Await.result(rig.emit("u", 1));
        eventually().until(() -> rig.applied().equals(List.of(1L)) && rig.pending() == 0);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Execution(CONCURRENT)
    @Test
    void aDestroyedGroupIsMadeAnewAndAppliesNothingTwice() {
        rig.redis(Command.CONFIG, "RESETSTAT");
        long begun = System.nanoTime();
        rig.redis(Command.XGROUP, "DESTROY", STREAM, NAME);
        Await.result(rig.emit("u", 2));
        eventually().until(() -> rig.applied().contains(2L) && rig.pending() == 0);
        assertThat(rig.applied()).containsExactly(1L, 2L);
        assertThat(calls("xgroup")).isLessThan(20);
        long reads = calls("xreadgroup");
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        assertThat(reads).as("no busy loop").isLessThan(40 + 20 * seconds);
    }

    @Execution(CONCURRENT)
    @Test
    void afterAFlushTheGroupComesBackAndAppliesNothingTwice() {
        rig.redis(Command.FLUSHALL);
        Await.result(rig.emit("u", 2));
        eventually().until(() -> rig.applied().contains(2L) && rig.pending() == 0);
        assertThat(rig.applied()).containsExactly(1L, 2L);
    }

    @Execution(CONCURRENT)
    @Test
    void aGroupThatCannotBeMadeIsTriedForMoreAndMoreSeldom() {
        rig.redis(Command.CONFIG, "RESETSTAT");
        long begun = System.nanoTime();
        rig.redis(Command.SET, STREAM, "no stream");
        eventually().until(() -> attempts() >= 6);
        assertThat(System.nanoTime() - begun)
                .as("the pauses before: at least 50, 100, 200, 400, 800, 1,600 ms")
                .isGreaterThan(TimeUnit.SECONDS.toNanos(2));

        rig.redis(Command.DEL, STREAM);
        Await.result(rig.emit("u", 2));
        eventually().until(() -> rig.applied().contains(2L));
        assertThat(rig.applied()).containsExactly(1L, 2L);
    }

    @Execution(CONCURRENT)
    @Test
    void consumersAreNamedAfterTheirInstance() {
        Await.result(rig.bus("c").consume(EventsRig.all(EventsRig::note)));
        assertThat(Replies.maps(rig.redis(Command.XINFO, "CONSUMERS", STREAM, NAME)))
                .extracting(consumer -> consumer.get("name").toString())
                .contains("gamification-b-1")
                .allMatch(name -> name.matches("gamification-[bc]-1"));
    }

    /** Of making the group, on each of its streams and on the one that only it reads. */
    private int attempts() {
        return calls("xgroup") / (GROUP.streams().size() + 1);
    }

    private int calls(String command) {
        Matcher stat = Pattern.compile("cmdstat_" + command + "(?:\\|\\w+)?:calls=(\\d+)")
                .matcher(rig.redis(Command.INFO, "commandstats").toString());
        int calls = 0;
        while (stat.find()) {
            calls += Integer.parseInt(stat.group(1));
        }
        return calls;
    }
}
