package io.astratrade.platform.events.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.events.stream.StreamId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream of the milliseconds 100 to 1100, of which half is too much. */
class TrimPlanTest {
    private static final long FIRST = 100;
    private static final long LAST = 1_100;
    private static final long MIDDLE = 600;
    private static final double HALF = 0.5;
    private static final Holder FAST = live("fast", 900, 950);

    private final TrimPlan plan =
            new TrimPlan(new RetentionPolicy(Duration.ofMillis(200), 0, Duration.ofHours(1)), LAST + 200);

    @Test
    void withinTheBudgetGoesWhatAllHaveAndIsOlderThanTheWindow() {
        assertThat(keepFrom(1, false, FAST, live("slow", 300, 400))).isEqualTo(300);
        assertThat(keepFrom(1, false, live("done", 1_101, 1_100))).isEqualTo(LAST);
    }

    @Test
    void overTheBudgetStaysWhatALiveGroupNeedsHoweverLittleItHasRead() {
        assertThat(keepFrom(HALF, false, FAST, live("slow", 300, 400))).isEqualTo(300);
        assertThat(keepFrom(HALF, false, FAST, live("late", FIRST, 50))).isEqualTo(FIRST);
        assertThat(keepFrom(HALF, false, FAST, new Holder("dead", at(300), at(400), Long.MAX_VALUE)))
                .isEqualTo(MIDDLE);
    }

    @Test
    void whenARelayWaitsAGroupThatHasReadLessThanHalfCostsItsOwnLag() {
        assertThat(keepFrom(HALF, true, FAST, live("slow", 300, 400))).isEqualTo(MIDDLE);
    }

    @Test
    void whenARelayWaitsAGroupThatReadsAlongIsNotGivenTwiceWhatItIsApplying() {
        assertThat(keepFrom(HALF, true, FAST, live("other", 500, 700))).isEqualTo(500);
    }

    @Test
    void whenARelayWaitsTheFastestGroupStaysEvenInTheOlderHalf() {
        assertThat(keepFrom(HALF, true, live("only", 300, 350))).isEqualTo(300);
        assertThat(plan.keepFrom(
                        at(FIRST), at(LAST), List.of(new Holder("rests", at(350).next(), at(350), 0)), HALF, true))
                .isEqualTo(at(350).next());
    }

    private long keepFrom(double share, boolean starved, Holder... holders) {
        return plan.keepFrom(at(FIRST), at(LAST), List.of(holders), share, starved)
                .millis();
    }

    private static Holder live(String group, long needsFrom, long lastDelivered) {
        return new Holder(group, at(needsFrom), at(lastDelivered), 0);
    }

    private static StreamId at(long millis) {
        return new StreamId(millis, 0);
    }
}
