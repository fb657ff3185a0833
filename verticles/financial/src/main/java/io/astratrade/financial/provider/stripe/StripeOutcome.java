package io.astratrade.financial.provider.stripe;

import io.astratrade.financial.provider.Outcome;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stripe's objects as outcomes. */
final class StripeOutcome {
    private StripeOutcome() {}

    /** Empty for an intent that was never confirmed. */
    static Optional<Outcome> intent(JsonObject intent) {
        String status = text(intent, "status", "");
        return switch (status) {
            case "succeeded" -> Optional.of(Outcome.succeeded());
            case "requires_action" -> Optional.of(Outcome.requiresAction(url(intent)));
            case "canceled" -> Optional.of(Outcome.declined(Outcome.ABANDONED));
            case "requires_confirmation" -> Optional.empty();
            case "requires_payment_method" ->
                object(intent, "last_payment_error")
                        .map(error -> Outcome.declined(StripeAnswer.reason(error, "payment_failed")));
            default -> Optional.of(Outcome.unknown(status));
        };
    }

    private static String url(JsonObject intent) {
        return object(intent, "next_action")
                .flatMap(action -> object(action, "redirect_to_url"))
                .map(redirect -> text(redirect, "url", null))
                .orElse(null);
    }

    static Outcome refund(JsonObject refund) {
        return switch (text(refund, "status", "")) {
            case "succeeded" -> Outcome.succeeded();
            case "failed", "canceled" -> Outcome.declined(text(refund, "failure_reason", "refund_failed"));
            default -> Outcome.unknown("pending");
        };
    }

    static Outcome payout(JsonObject payout) {
        return switch (text(payout, "status", "")) {
            case "paid" -> Outcome.succeeded();
            case "failed", "canceled" -> Outcome.declined(text(payout, "failure_code", "payout_failed"));
            default -> Outcome.unknown("pending");
        };
    }

    /** What is absent, null or of another type is what is given instead. */
    static String text(JsonObject object, String name, String otherwise) {
        return object.getValue(name) instanceof String text ? text : otherwise;
    }

    static Optional<JsonObject> object(JsonObject object, String name) {
        return object.getValue(name) instanceof JsonObject found ? Optional.of(found) : Optional.empty();
    }
}
