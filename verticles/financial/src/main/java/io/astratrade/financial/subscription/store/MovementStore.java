package io.astratrade.financial.subscription.store;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.subscription.domain.Movement;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;

/** The table subscription_movement: every change of monthly recurring revenue. */
public final class MovementStore {
    private static final String KNOWN = "SELECT 1 FROM subscription_movement WHERE user_id = $1 LIMIT 1";
    private static final String INSERT = """
            INSERT INTO subscription_movement (id, subscription_id, user_id, at, kind, mrr_before, mrr_after, plan)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    /** Nothing when the revenue stays the same. */
    public Future<Void> add(Tx tx, Subscription after, Money before, Instant at) {
        Money mrr = after.billing().mrr();
        if (mrr.equals(before)) {
            return Future.succeededFuture();
        }
        return tx.query(KNOWN, after.userId())
                .compose(known -> tx.query(
                        INSERT,
                        UUID.fromString(EventIds.next()),
                        after.id(),
                        after.userId(),
                        Columns.time(at),
                        Movement.of(before, mrr, known.size() > 0).code(),
                        before.micros(),
                        mrr.micros(),
                        after.offer().plan().name()))
                .mapEmpty();
    }
}
