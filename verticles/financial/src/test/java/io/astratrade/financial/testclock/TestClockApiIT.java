package io.astratrade.financial.testclock;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.Subscriber;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TestClockApiIT {
    private static final String PATH = "/api/v1/admin/financial/test-clock";

    @Test
    void itGoesForwardOnlyAndARestartDoesNotTurnItBack() {
        try (SubscriptionWorld world = SubscriptionWorld.start()) {
            Instant before = world.now();
            assertThat(world.advance("P15DT2H"))
                    .isBetween(before.plus(Duration.ofHours(15 * 24 + 2)), before.plus(Duration.ofHours(15 * 24 + 3)));
            for (String wrong : new String[] {"P0D", "P-1D", "P11Y", "PT0S"}) {
                assertThat(world.admin().post(PATH, step(wrong)).status())
                        .as(wrong)
                        .isIn(400, 422);
            }
            world.admin().post(PATH, step("P11Y")).refuses(422, "FINANCIAL_CLOCK_STEP");
            world.admin().post(PATH, step("PMTD")).refuses(400, "REQUEST_INVALID");
            world.subscriber().http().post(PATH, step("P1D")).refuses(403, "AUTH_FORBIDDEN");
            world.subscriber().http().get(PATH).refuses(403, "AUTH_FORBIDDEN");
            world.restart();
            assertThat(world.now()).isAfter(before.plus(Duration.ofDays(15)));
        }
    }

    @Test
    void oneStepIsMadeAtATime() {
        try (SubscriptionWorld world = SubscriptionWorld.start()) {
            Subscriber ann = world.subscriber().funded("50.00").subscribed(Subscriber.wanted("navigator", "monthly"));
            Promise<Void> release = Promise.promise();
            Future<Void> holding = world.database()
                    .transaction(tx -> tx.query("SELECT 1 FROM subscription WHERE user_id = $1 FOR UPDATE", ann.id())
                            .compose(locked -> release.future()));
            CompletableFuture<Instant> month = CompletableFuture.supplyAsync(() -> world.advance("P1M"));
            TestTimeouts.eventually().until(() -> waitsForALock(world));
            world.admin().post(PATH, step("PT1S")).refuses(409, "FINANCIAL_CLOCK_BUSY");
            release.complete();
            Await.result(holding);
            assertThat(month.join()).isAfter(Instant.now());
            assertThat(ann.invoices()).hasSize(2);
        }
    }

    /** The long step has come to the subscription that is held. */
    private static boolean waitsForALock(SubscriptionWorld world) {
        String waiting = """
                SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
                """;
        return Await.result(world.database()
                        .query(waiting)
                        .map(rows -> rows.iterator().next().getLong(0)))
                > 0;
    }

    @Test
    void thereIsNoneOutsideOfEmbeddedMode() {
        try (SubscriptionWorld world = SubscriptionWorld.start(Map.of())) {
            world.admin().get(PATH).refuses(404, "NOT_FOUND");
            world.admin().post(PATH, step("P1D")).refuses(404, "NOT_FOUND");
        }
    }

    private static JsonObject step(String advance) {
        return new JsonObject().put("advance", advance).put("reason", "a test");
    }
}
