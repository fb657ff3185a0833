package io.astratrade.financial.testclock.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.testclock.TestClock;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * POST /admin/financial/test-clock {advance: "P15D"}.
 *
 * @param testClock null outside of embedded mode
 */
public record AdvanceTestClock(TestClock testClock) implements IdempotentEndpoint.Work {
    private static final Duration MOST = Duration.ofDays(3_660);

    /** A transaction in which nothing is said for long is ended by the database. */
    private static final String ALIVE = "SELECT 1";

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        Duration step =
                step(call.body().getString("advance"), TestClocks.of(testClock).now());
        if (step.isZero() || step.isNegative() || step.compareTo(MOST) > 0) {
            throw FinancialRefusal.FINANCIAL_CLOCK_STEP.refused().at("/advance", "too far, or nowhere");
        }
        return testClock.advance(step, () -> tx.query(ALIVE)).map(now -> Reply.ok(TestClocks.json(now)));
    }

    /** Days, months and years are those of the calendar. */
    private static Duration step(String iso, Instant now) {
        try {
            int time = iso.indexOf('T');
            String days = time < 0 ? iso : iso.substring(0, time);
            Duration clock = time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
            Period calendar = days.equals("P") ? Period.ZERO : Period.parse(days);
            Instant then = now.atZone(ZoneOffset.UTC).plus(calendar).plus(clock).toInstant();
            return Duration.between(now, then);
        } catch (DateTimeException | ArithmeticException e) {
            throw ApiRefusal.REQUEST_INVALID.refused().at("/advance", "an ISO-8601 duration such as P15D");
        }
    }
}
