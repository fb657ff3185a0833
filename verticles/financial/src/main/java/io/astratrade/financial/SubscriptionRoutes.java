package io.astratrade.financial;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.financial.coupon.api.CreateCoupon;
import io.astratrade.financial.coupon.api.ListCoupons;
import io.astratrade.financial.coupon.api.WithdrawCoupon;
import io.astratrade.financial.credit.api.GetCredit;
import io.astratrade.financial.invoice.api.GetInvoice;
import io.astratrade.financial.invoice.api.ListInvoices;
import io.astratrade.financial.plan.api.GetEntitlements;
import io.astratrade.financial.plan.api.ListPlans;
import io.astratrade.financial.subscription.api.CancelSubscription;
import io.astratrade.financial.subscription.api.CreateSubscription;
import io.astratrade.financial.subscription.api.GetSubscription;
import io.astratrade.financial.subscription.api.ListSubscriptions;
import io.astratrade.financial.subscription.api.PreviewSubscription;
import io.astratrade.financial.subscription.api.UpdateSubscription;
import io.astratrade.financial.testclock.api.AdvanceTestClock;
import io.astratrade.financial.testclock.api.GetTestClock;
import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.DomainBuilder;
import java.time.Duration;

/** Group, job and routes of plans, subscriptions, invoices, coupons and the test clock. */
final class SubscriptionRoutes {
    private static final Job CARRY_ON =
            new Job("carry-on-subscriptions", Schedule.every(Duration.ofSeconds(1)), CatchUp.LATEST);

    private SubscriptionRoutes() {}

    static DomainBuilder<Financial> declare(DomainBuilder<Financial> domain) {
        return domain.consumes(
                        ConsumerGroup.SUBSCRIPTION_PROCESSORS,
                        (service, financial) ->
                                financial.on(service).subscriptions().processors())
                .runs(
                        CARRY_ON,
                        (service, financial) ->
                                financial.on(service).subscriptions().due());
    }

    static void mount(ApiRouter routes, Database database, SubscriptionParts parts) {
        routes.open(
                        "listPlans",
                        new ListPlans(
                                parts.config().plans(), parts.config().trial().toDays()))
                .secured("getEntitlements", new GetEntitlements(parts::inForce))
                .secured("createSubscription", CreateSubscription.of(database, parts.desk()))
                .secured("listSubscriptions", new ListSubscriptions(parts.store()))
                .secured("getSubscription", new GetSubscription(parts.store()))
                .secured("updateSubscription", UpdateSubscription.of(database, parts.desk()))
                .secured(
                        "cancelSubscription",
                        IdempotentEndpoint.of(database, new Idempotency(), new CancelSubscription(parts.desk())))
                .secured("previewSubscription", new PreviewSubscription(parts.desk()))
                .secured("listInvoices", new ListInvoices(parts.invoices(), parts.notes()))
                .secured("getInvoice", new GetInvoice(parts.invoices(), parts.notes()))
                .secured("getCredit", new GetCredit(parts.credits()))
                .admin("createCoupon", database, new CreateCoupon(parts.coupons(), parts.clock()))
                .secured("listCoupons", new ListCoupons(parts.coupons()))
                .admin("withdrawCoupon", database, new WithdrawCoupon(parts.coupons(), parts.clock()))
                .admin("advanceTestClock", database, new AdvanceTestClock(parts.testClock()))
                .secured("getTestClock", new GetTestClock(parts.testClock()));
    }
}
