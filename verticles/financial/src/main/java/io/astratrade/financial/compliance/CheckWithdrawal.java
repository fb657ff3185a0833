package io.astratrade.financial.compliance;

import io.astratrade.financial.compliance.domain.ComplianceRecord;
import io.astratrade.financial.compliance.domain.Movement;
import io.astratrade.financial.compliance.domain.Tier;
import io.astratrade.financial.compliance.store.TierStore;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;

/** Holds a withdrawal that is flagged until the records are decided. Refuses with FINANCIAL_TIER_TOO_LOW. */
public final class CheckWithdrawal implements WithdrawalCheck {
    private static final String REVIEW = "compliance_review";

    private final TierStore tiers;
    private final Examiner examiner;

    public CheckWithdrawal(TierStore tiers, Examiner examiner) {
        this.tiers = tiers;
        this.examiner = examiner;
    }

    @Override
    public Future<Decision> check(Tx tx, Cause cause, Withdrawal withdrawal) {
        Movement movement = new Movement(
                withdrawal.userId(),
                withdrawal.id(),
                withdrawal.currency(),
                withdrawal.amount(),
                withdrawal.createdAt(),
                true);
        return tiers.of(tx, withdrawal.userId())
                .map(tier -> allowed(tier, withdrawal))
                .compose(allowed -> examiner.examine(tx, List.of(movement)))
                .map(CheckWithdrawal::decision);
    }

    private Tier allowed(Tier tier, Withdrawal withdrawal) {
        if (!examiner.rules().allows(tier, withdrawal.amount())) {
            throw FinancialRefusal.FINANCIAL_TIER_TOO_LOW
                    .refused("More than " + examiner.rules().identityAbove() + " needs tier identity, yours is "
                            + tier.wire())
                    .at("/amount", "needs tier identity");
        }
        return tier;
    }

    /** Whoever is looked at is not told why. */
    private static Decision decision(List<ComplianceRecord> records) {
        return records.isEmpty() ? Decision.APPROVED : Decision.hold(REVIEW);
    }
}
