package io.astratrade.financial.subscription;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_CHANGE_INVALID;

import io.astratrade.financial.coupon.Coupons;
import io.astratrade.financial.coupon.domain.AppliedCoupon;
import io.astratrade.financial.credit.store.CreditStore;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.Pricing;
import io.astratrade.financial.invoice.domain.Quote;
import io.astratrade.financial.invoice.domain.Term;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.financial.subscription.domain.Change;
import io.astratrade.financial.subscription.domain.ChangePlanner;
import io.astratrade.financial.subscription.domain.Lifecycle;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import io.astratrade.financial.subscription.order.Preview;
import io.astratrade.financial.subscription.order.PreviewRequest;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Previews, computed by what charges too. Refuses with FINANCIAL_PLAN_NOT_FOUND, FINANCIAL_CHANGE_INVALID,
 * FINANCIAL_SUBSCRIPTION_STATE, FINANCIAL_SUBSCRIPTION_COLLECTING and what {@link Coupons} refuses with.
 */
public record Previewing(
        SubscriptionStore store, CreditStore credits, PlanCatalogue plans, Coupons coupons, Duration trial) {
    private record Lines(List<InvoiceLine> lines, Instant dueAt) {}

    public Future<Preview> preview(UUID user, PreviewRequest wanted, Instant now) {
        return store.live(user)
                .compose(live -> live.isPresent()
                        ? Future.succeededFuture(changed(live.get(), wanted, now))
                        : begun(user, wanted, now))
                .compose(lines -> credits.find(user)
                        .map(credit -> new Preview(Quote.of(lines.lines(), credit.available()), lines.dueAt())));
    }

    private Future<Lines> begun(UUID user, PreviewRequest wanted, Instant now) {
        if (wanted.plan() == null || wanted.cancelNow()) {
            throw FINANCIAL_CHANGE_INVALID.refused("There is no subscription; name the plan of a new one");
        }
        BillingPeriod period = wanted.period() == null ? BillingPeriod.MONTHLY : wanted.period();
        Offer offer = new Offers(plans).of(wanted.plan(), period);
        Instant begins = wanted.trial() ? now.plus(trial) : now;
        return coupon(user, wanted.coupon(), now, begins)
                .map(coupon -> new Lines(new Pricing(offer, coupon).whole(Term.from(begins, period)), begins));
    }

    private Future<AppliedCoupon> coupon(UUID user, String code, Instant now, Instant begins) {
        return code == null
                ? Future.succeededFuture()
                : coupons.redeemable(code, user, now).map(coupon -> coupon.from(begins));
    }

    private Lines changed(Subscription live, PreviewRequest wanted, Instant now) {
        States.requireIdle(live);
        if (wanted.cancelNow()) {
            return new Lines(Ending.unused(live, now), now);
        }
        States.require(live, SubscriptionStatus.TRIALING, SubscriptionStatus.ACTIVE);
        Offer offer = new Offers(plans).changed(live.offer(), wanted.plan(), wanted.period());
        Change change = ChangePlanner.plan(live, offer, now);
        return change instanceof Change.Priced priced
                ? new Lines(priced.lines(), now)
                : next(((Change.Free) change).after());
    }

    /** What the next period costs. */
    private static Lines next(Subscription after) {
        Subscription renewed = Lifecycle.renew(after);
        return new Lines(renewed.pricing().whole(renewed.term()), renewed.term().start());
    }
}
