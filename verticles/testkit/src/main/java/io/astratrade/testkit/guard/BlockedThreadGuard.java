package io.astratrade.testkit.guard;

import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Fails a test class during which Vert.x reported a blocked thread; registered for every test by itself. */
public final class BlockedThreadGuard implements BeforeAllCallback, AfterAllCallback {

    private static final String CHECKER = "io.vertx.core.impl.BlockedThreadChecker";
    private static final BlockedThreadReports REPORTS = attach();

    @Override
    public void beforeAll(ExtensionContext context) {
        // Attached by the static initialiser; nothing reported earlier in this JVM is lost or forgiven.
    }

    @Override
    public void afterAll(ExtensionContext context) {
        REPORTS.drain().ifPresent(reports -> {
            throw new AssertionError("A thread was blocked while " + context.getDisplayName() + " ran:\n" + reports);
        });
    }

    /** Forgets reports of the time in which classes were loaded, in a test that asks for less than the usual limit. */
    public static void warmedUp() {
        REPORTS.drain();
    }

    /** Whether a class that ended now would fail. */
    static boolean hasReports() {
        return !REPORTS.isEmpty();
    }

    private static BlockedThreadReports attach() {
        Logger checker = (Logger) LoggerFactory.getLogger(CHECKER);
        BlockedThreadReports reports = new BlockedThreadReports(JvmPauses.watched(), StarvedThreads.watched());
        reports.setContext(checker.getLoggerContext());
        reports.start();
        checker.addAppender(reports);
        return reports;
    }
}
