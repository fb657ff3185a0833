package io.astratrade.financial.compliance;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.compliance.domain.ComplianceRecord;
import io.astratrade.financial.compliance.domain.ComplianceRules;
import io.astratrade.financial.compliance.domain.Movement;
import io.astratrade.financial.compliance.store.MovementStore;
import io.astratrade.financial.compliance.store.RecordStore;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks at movements among their users' others, and notes what the rules find. */
public final class Examiner {
    private final ComplianceRules rules;
    private final MovementStore movements;
    private final RecordStore records;
    private final Clock clock;

    public Examiner(ComplianceRules rules, MovementStore movements, RecordStore records, Clock clock) {
        this.rules = rules;
        this.movements = movements;
        this.records = records;
        this.clock = clock;
    }

    ComplianceRules rules() {
        return rules;
    }

    /** The records that these movements give reason for, new or not. */
    Future<List<ComplianceRecord>> examine(Tx tx, List<Movement> seen) {
        List<Movement> notable = seen.stream()
                .filter(movement -> movement.amount().compareTo(rules.least()) >= 0)
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return movements.add(tx, notable, rules).compose(patterns -> {
            List<ComplianceRecord> found = new ArrayList<>();
            for (Movement movement : notable) {
                rules.findings(movement, patterns.get(movement))
                        .forEach(finding -> found.add(ComplianceRecord.of(newId(), movement, finding, now)));
            }
            return records.add(tx, found).map(found);
        });
    }

    private static UUID newId() {
        return UUID.fromString(EventIds.next());
    }
}
