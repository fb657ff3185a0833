package io.astratrade.financial.compliance.store;

import io.astratrade.codec.event.UserEvent.VerificationTierChanged;
import io.astratrade.financial.compliance.domain.Tier;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.UUID;

/** The tiers of users, the latest change of each. */
public final class TierStore {
    private static final String SAVE = """
            INSERT INTO compliance_tier AS t (user_id, tier, changed_at)
            SELECT DISTINCT ON (user_id) user_id, tier, changed_at
            FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS c (user_id, tier, changed_at)
            ORDER BY user_id, changed_at DESC
            ON CONFLICT (user_id) DO UPDATE SET tier = excluded.tier, changed_at = excluded.changed_at
            WHERE excluded.changed_at > t.changed_at
            """;

    private static final String OF = "SELECT tier FROM compliance_tier WHERE user_id = $1";

    public Future<Void> save(Tx tx, Collection<VerificationTierChanged> changes) {
        return Columns.of(changes, VerificationTierChanged::userId)
                .uuids(change -> UUID.fromString(change.userId()))
                .texts(change -> Tier.of(change.newTier()).wire())
                .times(VerificationTierChanged::changedAt)
                .into(tx, SAVE);
    }

    /** The user's; UNVERIFIED when nothing is known. */
    public Future<Tier> of(Tx tx, UUID user) {
        return tx.query(OF, user).map(rows -> rows.stream()
                .map(row -> Tier.of(row.getString(0)))
                .findFirst()
                .orElse(Tier.UNVERIFIED));
    }
}
