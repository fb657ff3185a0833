package io.astratrade.financial.subscription.order;

import io.astratrade.financial.plan.domain.BillingPeriod;

/**
 * What is to be previewed: a change of the live subscription or, without one, a new one; what is null stays.
 *
 * @param cancelNow whether it is to end now
 */
public record PreviewRequest(String plan, BillingPeriod period, String coupon, boolean trial, boolean cancelNow) {}
