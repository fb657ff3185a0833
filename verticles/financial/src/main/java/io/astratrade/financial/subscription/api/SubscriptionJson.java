package io.astratrade.financial.subscription.api;

import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.subscription.domain.Billing;
import io.astratrade.financial.subscription.domain.Subscription;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A subscription as its owner sees it. */
final class SubscriptionJson {
    static final String PAYMENT = "payment_id";

    private SubscriptionJson() {}

    static JsonObject of(Subscription subscription) {
        Offer offer = subscription.offer();
        Billing billing = subscription.billing();
        return new JsonObject()
                .put("id", subscription.id().toString())
                .put("plan", offer.plan().name())
                .put("plan_version", offer.plan().version())
                .put("period", offer.period().code())
                .put("price", offer.price().toString())
                .put("currency", "USD")
                .put("status", subscription.status().code())
                .put("current_period_start", text(subscription.term().start()))
                .put("current_period_end", text(subscription.term().end()))
                .put("trial_ends_at", text(subscription.trialEndsAt()))
                .put("cancel_at_period_end", subscription.wish().cancel())
                .put("scheduled_change", change(subscription.wish().change()))
                .put("payment_method_id", text(billing.methodId()))
                .put(
                        "coupon",
                        billing.coupon() == null ? null : billing.coupon().code())
                .put("open_invoice_id", text(billing.openInvoice()))
                .put(PAYMENT, text(billing.payment()))
                .put("paused_at", text(subscription.pausedAt()))
                .put("created_at", text(subscription.createdAt()))
                .put("ended_at", text(subscription.endedAt()))
                .put(
                        "end_reason",
                        subscription.endReason() == null
                                ? null
                                : subscription.endReason().code());
    }

    private static JsonObject change(Offer offer) {
        return offer == null
                ? null
                : new JsonObject()
                        .put("plan", offer.plan().name())
                        .put("period", offer.period().code());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    static Instant time(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
