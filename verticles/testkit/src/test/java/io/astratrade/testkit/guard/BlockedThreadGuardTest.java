package io.astratrade.testkit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;
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

    private static void occupyAnEventLoop(long limitMillis, Runnable work) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(50)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                .setMaxEventLoopExecuteTime(limitMillis));
        try {
            Await.result(Future.<Void>future(done -> vertx.runOnContext(now -> {
                work.run();
                done.complete();
            })));
        } finally {
            Await.result(vertx.close());
        }
    }

    private static void untilReported() {
        TestTimeouts.eventually().pollInSameThread().until(BlockedThreadGuard::hasReports);
    }

    static class BlocksAnEventLoop {
        @Test
        void blocks() {
            occupyAnEventLoop(100, BlockedThreadGuardTest::untilReported);
        }
    }

    static class BlocksNothing {
        @Test
        void doesNotBlock() {
            occupyAnEventLoop(TestTimeouts.LIMIT.toMillis(), () -> {});
        }
    }
}
