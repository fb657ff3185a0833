package io.astratrade.financial.compliance.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.QueryPlans;
import io.astratrade.financial.compliance.domain.ComplianceRules;
import io.astratrade.financial.compliance.domain.Movement;
import io.astratrade.financial.compliance.domain.Pattern;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.db.Columns;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MovementStoreIT {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ComplianceRules RULES = new ComplianceRules(
            Money.parse("1000"), Money.parse("10000"), Money.parse("5000"), 10, 10, 3, Duration.ofDays(1));
    private static LedgerRig rig;
    private static MovementStore movements;

    @BeforeAll
    static void start() {
        rig = LedgerRig.start();
        movements = new MovementStore(rig.database);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void twentyAtOnceSeeEachOther() {
        UUID user = UUID.randomUUID();
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Movement movement = movement(user, "950", NOW);
            counts.add(rig.database.transaction(
                    tx -> movements.add(tx, List.of(movement), RULES).map(patterns -> patterns.get(movement)
                            .nearIdentity())));
        }
        Await.result(Future.all(counts));
        assertThat(counts.stream().map(Future::result))
                .as("each one more")
                .doesNotHaveDuplicates()
                .contains(1L, 20L);
    }

    @Test
    void patternsCountTheDayTheWindowAndTheCurrency() {
        UUID user = UUID.randomUUID();
        Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
        look(movement(user, "6000", midnight.minusMillis(1)));
        look(movement(user, "6000", midnight));
        assertThat(look(movement(user, "6000", NOW)).large()).isEqualTo(2);
        assertThat(look(movement(user, "5000", NOW)).large()).as("not large").isEqualTo(2);

        look(movement(user, "900", NOW.minus(Duration.ofDays(1))));
        look(movement(user, "899.99", NOW));
        look(movement(user, "1000", NOW));
        assertThat(look(movement(user, "999", NOW)).nearIdentity()).isEqualTo(2);
        look(movement(user, "9000", NOW));
        assertThat(look(movement(user, "10000", NOW)).nearFlag()).isEqualTo(2);
        Movement euros = new Movement(user, UUID.randomUUID(), Asset.EUR, Money.parse("950"), NOW, true);
        assertThat(look(euros).nearIdentity()).isEqualTo(1);
        assertThat(look(movement(UUID.randomUUID(), "950", NOW)).nearIdentity()).isEqualTo(1);
    }

    @Test
    void aMovementCountsOnceHoweverOftenItIsLookedAt() {
        Movement movement = movement(UUID.randomUUID(), "950", NOW);
        look(movement);
        assertThat(look(movement).nearIdentity()).isEqualTo(1);
    }

    @Test
    void recordsAndMovementsAreReadByIndexes() {
        List<String> tables = List.of("compliance_movement", "compliance_record");
        assertThat(QueryPlans.scans(
                        rig.database,
                        tables,
                        MovementStore.PATTERNS,
                        new UUID[] {UUID.randomUUID()},
                        new UUID[] {UUID.randomUUID()},
                        1L,
                        1L,
                        1L,
                        1L,
                        1L,
                        1L))
                .isEmpty();
        assertThat(QueryPlans.scans(
                        rig.database, tables, RecordStore.PAGE, "open", null, UUID.randomUUID(), UUID.randomUUID(), 20))
                .isEmpty();
        assertThat(QueryPlans.scans(rig.database, tables, RecordStore.OPEN)).isEmpty();
        assertThat(QueryPlans.scans(rig.database, tables, MovementStore.PURGE, Columns.time(NOW), 20))
                .isEmpty();
    }

    private static Pattern look(Movement movement) {
        Map<Movement, Pattern> patterns = rig.done(tx -> movements.add(tx, List.of(movement), RULES));
        return patterns.get(movement);
    }

    private static Movement movement(UUID user, String amount, Instant at) {
        return new Movement(user, UUID.randomUUID(), Asset.USD, Money.parse(amount), at, true);
    }
}
