package io.astratrade.financial.tax.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.QueryPlans;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.revenue.RevenueWorld;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RevenueWorld.One.class)
class TaxStoreIT {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Database database;

    TaxStoreIT(RevenueWorld world) {
        database = world.harness().service("financial").database();
    }

    @Test
    void aPageIsReadByIndexes() {
        assertThat(QueryPlans.scans(
                        database,
                        List.of("ledger_posting", "ledger_transaction"),
                        TaxStore.PAGE,
                        "user:" + UUID.randomUUID(),
                        new String[] {Asset.USD.code()},
                        Columns.time(NOW),
                        Columns.time(NOW.plusSeconds(1)),
                        new UUID(0, 0),
                        -1,
                        100))
                .isEmpty();
    }
}
