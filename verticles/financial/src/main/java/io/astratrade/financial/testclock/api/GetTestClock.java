package io.astratrade.financial.testclock.api;

import io.astratrade.financial.testclock.TestClock;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/**
 * GET /admin/financial/test-clock.
 *
 * @param testClock null outside of embedded mode
 */
public record GetTestClock(TestClock testClock) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return Future.succeededFuture(
                Reply.ok(TestClocks.json(TestClocks.of(testClock).now())));
    }
}
