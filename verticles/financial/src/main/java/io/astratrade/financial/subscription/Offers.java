package io.astratrade.financial.subscription;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.plan.domain.Plan;
import io.astratrade.financial.plan.domain.PlanCatalogue;

/** What can be had for what was asked for; FINANCIAL_PLAN_NOT_FOUND. */
record Offers(PlanCatalogue plans) {
    Offer of(String plan, BillingPeriod period) {
        return new Offer(sold(plan), period);
    }

    /** What a change comes to; what is not named stays as it was sold. */
    Offer changed(Offer now, String plan, BillingPeriod period) {
        return new Offer(plan == null ? now.plan() : named(now.plan(), plan), period == null ? now.period() : period);
    }

    private Plan named(Plan now, String name) {
        return now.name().equals(name) ? now : sold(name);
    }

    private Plan sold(String name) {
        return plans.sold(name).orElseThrow(() -> FinancialRefusal.FINANCIAL_PLAN_NOT_FOUND
                .refused("There is no plan " + name)
                .at("/plan", "not for sale"));
    }
}
