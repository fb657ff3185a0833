package io.astratrade.financial.revenue.store;

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
class RevenueStoreIT {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Database database;

    RevenueStoreIT(RevenueWorld world) {
        database = world.harness().service("financial").database();
    }

    @Test
    void revenueIsReadByIndexes() {
        assertThat(QueryPlans.scans(
                        database,
                        List.of("ledger_posting", "ledger_checkpoint"),
                        RevenueStore.EARNED,
                        RevenueStore.accounts(),
                        RevenueStore.assets(),
                        Columns.time(NOW.minusSeconds(1)),
                        Columns.time(NOW),
                        "day"))
                .isEmpty();
    }
}
