package io.astratrade.financial.analytics.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.revenue.RevenueWorld;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Movements of a year long past, written as subscriptions write them. */
@ExtendWith(RevenueWorld.One.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetFinancialAnalyticsIT {
    private static final String ANALYTICS = "/api/v1/admin/financial/analytics";
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final UUID CID = UUID.randomUUID();

    private final RevenueWorld world;

    GetFinancialAnalyticsIT(RevenueWorld world) {
        this.world = world;
    }

    @BeforeAll
    void aQuarter() {
        moved(ANN, "2019-01-10T00:00:00Z", "new", 0, 10);
        moved(BOB, "2019-01-31T23:59:59Z", "new", 0, 20);
        moved(ANN, "2019-02-05T00:00:00Z", "expansion", 10, 40);
        moved(BOB, "2019-02-20T00:00:00Z", "churn", 20, 0);
        moved(CID, "2019-02-25T00:00:00Z", "new", 0, 10);
        moved(ANN, "2019-03-01T00:00:00Z", "contraction", 40, 20);
        moved(BOB, "2019-03-31T23:59:59Z", "reactivation", 0, 20);
    }

    @Test
    void aMonthsFiguresFollowFromItsMovements() {
        JsonObject february = analytics("?from=2019-02-01&to=2019-02-28");
        assertThat(february.getString("mrr")).isEqualTo("50.00");
        assertThat(february.getString("arr")).isEqualTo("600.00");
        assertThat(february.getLong("customers")).isEqualTo(2);
        assertThat(february.getString("arpu")).isEqualTo("25.00");
        assertThat(february.getString("churn")).isEqualTo("0.5000");
        assertThat(february.getString("revenue_churn")).isEqualTo("0.6667");
        assertThat(february.getString("ltv")).isEqualTo("46.67");
        assertThat(february.getJsonObject("movements"))
                .isEqualTo(new JsonObject()
                        .put("new", "10.00")
                        .put("expansion", "30.00")
                        .put("contraction", "0.00")
                        .put("churn", "-20.00")
                        .put("reactivation", "0.00")
                        .put("net", "20.00"));
    }

    @Test
    void cohortsAreFollowedMonthByMonth() {
        JsonArray cohorts = analytics("?from=2019-03-01&to=2019-03-31").getJsonArray("cohorts");
        assertThat(cohorts.size()).isEqualTo(2);
        JsonObject january = cohorts.getJsonObject(0);
        assertThat(january.getString("month")).isEqualTo("2019-01-01");
        assertThat(january.getLong("users")).isEqualTo(2);
        assertThat(january.getJsonArray("months"))
                .isEqualTo(new JsonArray()
                        .add(month(2, "1.0000", "30.00"))
                        .add(month(1, "0.5000", "40.00"))
                        .add(month(2, "1.0000", "40.00")));
        assertThat(cohorts.getJsonObject(1).getJsonArray("months"))
                .isEqualTo(new JsonArray().add(month(1, "1.0000", "10.00")).add(month(1, "1.0000", "10.00")));
    }

    @Test
    void aCohortIsShownUpToTheDayAskedFor() {
        JsonArray cohorts = analytics("?from=2019-02-01&to=2019-02-10").getJsonArray("cohorts");
        assertThat(cohorts.size()).isEqualTo(1);
        assertThat(cohorts.getJsonObject(0).getJsonArray("months"))
                .isEqualTo(new JsonArray().add(month(2, "1.0000", "30.00")).add(month(2, "1.0000", "60.00")));
    }

    @Test
    void beforeTheFirstMovementEverythingIsNothing() {
        JsonObject nothing = analytics("?from=2018-01-01&to=2018-01-31");
        assertThat(nothing.getString("mrr")).isEqualTo("0.00");
        assertThat(nothing.getString("ltv")).isNull();
        assertThat(nothing.getString("revenue")).isEqualTo("0.00");
        assertThat(nothing.getJsonArray("cohorts")).isEmpty();
    }

    @Test
    void whatIsNoTimeToAskForIsRefused() {
        world.admin().get(ANALYTICS + "?from=2019-02-02&to=2019-02-01").refuses(400, "REQUEST_INVALID");
        world.admin().get(ANALYTICS + "?from=2000-01-01&to=2019-02-01").refuses(422, "FINANCIAL_PERIOD_TOO_LONG");
        world.as("ann").get(ANALYTICS).refuses(403, "AUTH_FORBIDDEN");
        world.admin().get(ANALYTICS).succeeds(200);
    }

    private JsonObject analytics(String query) {
        return world.admin().get(ANALYTICS + query).succeeds(200).json();
    }

    private static JsonObject month(int active, String retention, String mrr) {
        return new JsonObject()
                .put("active", active)
                .put("retention", retention)
                .put("mrr", mrr);
    }

    private void moved(UUID user, String at, String kind, long before, long after) {
        world.movement(user, OffsetDateTime.parse(at), kind, before * 1_000_000, after * 1_000_000);
    }
}
