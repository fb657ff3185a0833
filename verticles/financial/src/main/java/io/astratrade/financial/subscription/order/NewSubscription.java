package io.astratrade.financial.subscription.order;

import io.astratrade.financial.plan.domain.BillingPeriod;
import java.util.UUID;

/**
 * A subscription that somebody wants.
 *
 * @param method null for the preferred card or, without one, the wallet
 * @param coupon null for none
 */
public record NewSubscription(String plan, BillingPeriod period, UUID method, String coupon, boolean trial) {}
