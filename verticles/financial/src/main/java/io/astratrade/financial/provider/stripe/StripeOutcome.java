package io.astratrade.financial.provider.stripe;

import io.astratrade.financial.provider.Outcome;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Stripe's objects as outcomes. */
final class StripeOutcome {
    private static final JsonObject NONE = new JsonObject();

    private StripeOutcome() {}

    /** Empty for an intent that was never confirmed. */
    static Optional<Outcome> intent(JsonObject intent) {
        String status = intent.getString("status", "");
        return switch (status) {
            case "succeeded" -> Optional.of(Outcome.succeeded());
            case "requires_action" -> Optional.of(Outcome.requiresAction(url(intent)));
            case "canceled" -> Optional.of(Outcome.declined(Outcome.ABANDONED));
            case "requires_confirmation" -> Optional.empty();
            case "requires_payment_method" ->
                Optional.ofNullable(intent.getJsonObject("last_payment_error"))
                        .map(error -> Outcome.declined(StripeAnswer.reason(error, "payment_failed")));
            default -> Optional.of(Outcome.unknown(status));
        };
    }

    private static String url(JsonObject intent) {
        return intent.getJsonObject("next_action", NONE)
                .getJsonObject("redirect_to_url", NONE)
                .getString("url");
    }

    static Outcome refund(JsonObject refund) {
        return switch (refund.getString("status", "")) {
            case "succeeded" -> Outcome.succeeded();
            case "failed", "canceled" -> Outcome.declined(refund.getString("failure_reason", "refund_failed"));
            default -> Outcome.unknown("pending");
        };
    }

    static Outcome payout(JsonObject payout) {
        return switch (payout.getString("status", "")) {
            case "paid" -> Outcome.succeeded();
            case "failed", "canceled" -> Outcome.declined(payout.getString("failure_code", "payout_failed"));
            default -> Outcome.unknown("pending");
        };
    }
}
