package io.astratrade.financial.compliance.domain;

import io.astratrade.codec.amount.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules, in units of whatever currency is moved; several currencies are not added up.
 *
 * @param identityAbove a withdrawal of more needs tier identity
 * @param flaggedAbove a larger amount is flagged
 * @param largeAbove a larger amount is large ...
 * @param largePerDay ... and more of them in a UTC day are flagged
 * @param marginPercent how far under a limit is just under it
 * @param structuringCount so many just under the same limit ...
 * @param structuringWindow ... within so long are flagged
 */
public record ComplianceRules(
        Money identityAbove,
        Money flaggedAbove,
        Money largeAbove,
        int largePerDay,
        int marginPercent,
        int structuringCount,
        Duration structuringWindow) {
    private static final int PERCENT = 100;

    /** Whether a user of this tier may withdraw the amount. */
    public boolean allows(Tier tier, Money withdrawal) {
        return withdrawal.compareTo(identityAbove) <= 0 || tier.reaches(Tier.IDENTITY);
    }

    /** The least amount that any rule looks at. */
    public Money least() {
        Money near = near(identityAbove).compareTo(near(flaggedAbove)) < 0 ? near(identityAbove) : near(flaggedAbove);
        return near.compareTo(largeAbove) < 0 ? near : largeAbove;
    }

    /** From here up to the limit an amount is just under it. */
    public Money near(Money limit) {
        return new Money(Math.multiplyExact(limit.micros(), PERCENT - marginPercent) / PERCENT);
    }

    /** Everything that a movement is flagged for, in a fixed order. */
    public List<Finding> findings(Movement movement, Pattern pattern) {
        List<Finding> findings = new ArrayList<>();
        if (movement.amount().compareTo(flaggedAbove) > 0) {
            findings.add(new Finding(Reason.LARGE_AMOUNT, "above " + flaggedAbove));
        }
        if (movement.amount().compareTo(largeAbove) > 0 && pattern.large() > largePerDay) {
            findings.add(
                    new Finding(Reason.FREQUENT_LARGE_AMOUNTS, pattern.large() + " above " + largeAbove + " in a day"));
        }
        structuring(movement, pattern.nearIdentity(), identityAbove, findings);
        structuring(movement, pattern.nearFlag(), flaggedAbove, findings);
        return findings;
    }

    private void structuring(Movement movement, long count, Money limit, List<Finding> findings) {
        boolean near = movement.amount().compareTo(near(limit)) >= 0
                && movement.amount().compareTo(limit) <= 0;
        if (near && count >= structuringCount) {
            findings.add(new Finding(
                    Reason.STRUCTURING,
                    count + " from " + near(limit) + " to " + limit + " within " + structuringWindow.toHours() + " h"));
        }
    }
}
