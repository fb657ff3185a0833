package io.astratrade.financial.testclock.api;

import io.astratrade.financial.testclock.TestClock;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** What the operations on the test clock share. */
final class TestClocks {
    private TestClocks() {}

    /** 404 outside of embedded mode, where there is none. */
    static TestClock of(TestClock testClock) {
        if (testClock == null) {
            throw ApiRefusal.NOT_FOUND.refused("There is a test clock in embedded mode only");
        }
        return testClock;
    }

    static JsonObject json(Instant now) {
        return new JsonObject().put("now", now.toString());
    }
}
