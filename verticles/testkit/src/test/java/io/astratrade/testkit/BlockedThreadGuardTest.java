package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class BlockedThreadGuardTest {

    @Test
    void aClassThatBlocksAnEventLoopFailsAndSaysWhere() {
        TestExecutionSummary summary = run(BlocksAnEventLoop.class);

        assertThat(summary.getTestsSucceededCount())
                .as("the test method itself")
                .isEqualTo(1);
        assertThat(summary.getFailures()).singleElement().satisfies(failure -> assertThat(failure.getException())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BlocksAnEventLoop")
                .hasMessageContaining("has been blocked for"));
    }

    @Test
    void aClassThatBlocksNothingPasses() {
        assertThat(run(BlocksNothing.class).getFailures()).isEmpty();
    }

    private static TestExecutionSummary run(Class<?> testClass) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    private static void occupyAnEventLoop(long millis) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(50)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                .setMaxEventLoopExecuteTime(1_000));
        try {
            Await.result(Future.<Void>future(done -> vertx.runOnContext(now -> {
                park(millis);
                done.complete();
            })));
        } finally {
            Await.result(vertx.close());
        }
    }

    /** In steps, so that a machine that stands still meanwhile takes nothing off the time this takes of the thread. */
    private static void park(long millis) {
        for (long left = millis; left > 0; left -= 10) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    static class BlocksAnEventLoop {
        @Test
        void blocks() {
            occupyAnEventLoop(3_000);
        }
    }

    static class BlocksNothing {
        @Test
        void doesNotBlock() {
            occupyAnEventLoop(1);
        }
    }
}
