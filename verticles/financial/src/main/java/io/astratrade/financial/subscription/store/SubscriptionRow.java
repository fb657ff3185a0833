package io.astratrade.financial.subscription.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.AppliedCoupon;
import io.astratrade.financial.coupon.domain.Discount;
import io.astratrade.financial.invoice.domain.Term;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.financial.subscription.domain.Billing;
import io.astratrade.financial.subscription.domain.Dunning;
import io.astratrade.financial.subscription.domain.EndReason;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import io.astratrade.financial.subscription.domain.Wish;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A subscription from its row. */
final class SubscriptionRow {
    private final Row row;
    private final PlanCatalogue plans;

    SubscriptionRow(Row row, PlanCatalogue plans) {
        this.row = row;
        this.plans = plans;
    }

    Subscription subscription() {
        String reason = row.getString("end_reason");
        return new Subscription(
                row.getUUID("id"),
                row.getUUID("user_id"),
                offer("plan", "plan_version", "period"),
                SubscriptionStatus.of(row.getString("status")),
                new Term(time("term_start"), time("term_end"), time("term_anchor")),
                time("trial_ends_at"),
                new Wish(offer("wish_plan", "wish_plan_version", "wish_period"), row.getBoolean("wish_cancel")),
                billing(),
                dunning(),
                time("paused_at"),
                time("created_at"),
                time("ended_at"),
                reason == null ? null : EndReason.of(reason));
    }

    private Offer offer(String plan, String version, String period) {
        String name = row.getString(plan);
        return name == null
                ? null
                : new Offer(plans.version(name, row.getInteger(version)), BillingPeriod.of(row.getString(period)));
    }

    private Billing billing() {
        return new Billing(
                row.getUUID("payment_method_id"),
                coupon(),
                money("value"),
                money("refunded"),
                money("mrr"),
                row.getUUID("open_invoice_id"),
                row.getUUID("payment_id"));
    }

    private AppliedCoupon coupon() {
        String code = row.getString("coupon_code");
        if (code == null) {
            return null;
        }
        Integer percent = row.getInteger("coupon_percent");
        Discount discount =
                percent == null ? new Discount.Amount(money("coupon_amount")) : new Discount.Percent(percent);
        return new AppliedCoupon(code, discount, row.getBoolean("coupon_once"), time("coupon_until"));
    }

    private Dunning dunning() {
        Instant since = time("dunning_since");
        return since == null ? null : new Dunning(since, row.getInteger("dunning_failures"));
    }

    private Money money(String column) {
        return new Money(row.getLong(column));
    }

    private Instant time(String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
