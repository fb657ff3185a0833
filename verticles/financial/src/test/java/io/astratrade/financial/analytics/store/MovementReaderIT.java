package io.astratrade.financial.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.QueryPlans;
import io.astratrade.financial.revenue.RevenueWorld;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RevenueWorld.One.class)
class MovementReaderIT {
    private static final List<String> TABLE = List.of("subscription_movement");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Database database;

    MovementReaderIT(RevenueWorld world) {
        database = world.harness().service("financial").database();
    }

    @Test
    void movementsAreReadByIndexes() {
        Object[] days = {Columns.time(NOW.minusSeconds(1)), Columns.time(NOW)};
        assertThat(QueryPlans.scans(database, TABLE, MovementReader.SUMS, days)).isEmpty();
        assertThat(QueryPlans.scans(database, TABLE, MovementReader.CUSTOMERS, days))
                .isEmpty();
        assertThat(QueryPlans.scans(database, TABLE, CohortReader.COHORTS, days))
                .isEmpty();
    }
}
