package io.astratrade.testkit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JvmPausesTest {

    private long now;
    private final JvmPauses standstills = new JvmPauses(() -> now);
    private final BlockedThreadReports reports = new BlockedThreadReports(standstills, new StarvedThreads());

    @Test
    void aHeartThatBeatsInTimeShowsNone() {
        runsFor(5_000);
        assertThat(standstills.nanosWithin(millis(5_000))).isZero();
    }

    @Test
    void onlyWhatLiesWithinCounts() {
        runsFor(1_000);
        standsStillFor(4_000);
        runsFor(1_000);
        assertThat(standstills.nanosWithin(millis(10_000))).isBetween(millis(3_900), millis(4_000));
        assertThat(standstills.nanosWithin(millis(3_000))).isEqualTo(millis(2_000));
        assertThat(standstills.nanosWithin(millis(1_000))).isZero();
    }

    @Test
    void aThreadThatWasBlockedByAStandstillIsNotReported() {
        now += millis(5_000);
        reports.append(blocked(5_100));
        assertThat(reports.isEmpty()).isTrue();
    }

    @Test
    void aThreadThatWasBlockedFarLongerIsReported() {
        now += millis(5_000);
        standstills.beat();
        runsFor(2_500);
        reports.append(blocked(7_500));
        assertThat(reports.drain())
                .hasValueSatisfying(report -> assertThat(report).contains("blocked for 7500 ms"));
    }

    @Test
    void whatElseTheCheckerSaysIsReported() {
        LoggingEvent event = new LoggingEvent();
        event.setMessage("something else");
        reports.append(event);
        assertThat(reports.drain()).contains("something else");
    }

    private void runsFor(long millis) {
        for (long done = 0; done < millis(millis); done += JvmPauses.BEAT_NANOS) {
            now += JvmPauses.BEAT_NANOS;
            standstills.beat();
        }
    }

    private void standsStillFor(long millis) {
        now += millis(millis);
        standstills.beat();
    }

    private static LoggingEvent blocked(long millis) {
        LoggingEvent event = new LoggingEvent();
        event.setMessage("Thread t has been blocked for " + millis + " ms, time limit is 2000 ms");
        return event;
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
