package io.astratrade.financial.coupon.domain;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A coupon as an administrator made it.
 *
 * @param months how many months of periods it is for; null for one period
 * @param expiresAt when it can no longer be redeemed; null for never
 * @param maxRedemptions null for any number
 */
public record Coupon(
        String code,
        Discount discount,
        Integer months,
        Instant expiresAt,
        Integer maxRedemptions,
        int redeemed,
        Instant createdAt) {
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public boolean usedUp() {
        return maxRedemptions != null && redeemed >= maxRedemptions;
    }

    /** As the subscription gets it whose first paid period begins at this time. */
    public AppliedCoupon from(Instant firstPeriod) {
        Instant until = months == null
                ? firstPeriod.plusSeconds(1)
                : firstPeriod.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        return new AppliedCoupon(code, discount, months == null, until);
    }
}
