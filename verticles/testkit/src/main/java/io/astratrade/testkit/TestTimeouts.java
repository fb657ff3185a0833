package io.astratrade.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Time that tests wait for what must happen, however loaded the machine is; only a failing test waits that long. Makes it
 * Awaitility's own limit too, for every test by itself.
 */
public final class TestTimeouts implements BeforeAllCallback {

    /** For {@link io.vertx.junit5.Timeout} on classes whose tests end by a {@link io.vertx.junit5.VertxTestContext}. */
    public static final int MILLIS = 60_000;

    public static final Duration LIMIT = Duration.ofMillis(MILLIS);

    private static final Duration OFTEN = Duration.ofMillis(20);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LIMIT);
    }

    /** Looks often, so that what happens soon is seen soon. */
    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(LIMIT).pollInterval(OFTEN);
    }
}
