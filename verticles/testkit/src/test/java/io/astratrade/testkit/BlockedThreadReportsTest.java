package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockedThreadReportsTest {
    private final Stalls stalls = new Stalls();
    private final BlockedThreadReports reports = new BlockedThreadReports(stalls);

    @BeforeEach
    void start() {
        reports.start();
    }

    private void report(String message) {
        LoggingEvent event = new LoggingEvent();
        event.setMessage(message);
        reports.doAppend(event);
    }

    private void stalledFor(long millis) {
        long now = System.nanoTime();
        stalls.add(now - TimeUnit.MILLISECONDS.toNanos(millis), now);
    }

    @Test
    void aThreadThatRanTooLongIsReported() {
        stalledFor(500);
        report("Thread a has been blocked for 2600 ms, time limit is 2000 ms");

        assertThat(reports.drain()).hasValueSatisfying(text -> assertThat(text).contains("2600 ms"));
        assertThat(reports.drain()).isEmpty();
    }

    @Test
    void aThreadThatStoodStillWithTheMachineIsNot() {
        stalledFor(1_500);
        report("Thread a has been blocked for 2100 ms, time limit is 2000 ms");

        assertThat(reports.drain()).isEmpty();
    }

    @Test
    void stallsBeforeTheThreadWasBlockedExcuseNothing() {
        long before = System.nanoTime() - TimeUnit.SECONDS.toNanos(10);
        stalls.add(before, before + TimeUnit.SECONDS.toNanos(3));
        report("Thread a has been blocked for 2100 ms, time limit is 2000 ms");

        assertThat(reports.drain()).isPresent();
    }

    @Test
    void whatIsNotUnderstoodIsReported() {
        stalledFor(10_000);
        report("Thread a is in trouble");

        assertThat(reports.drain()).isPresent();
    }
}
