package io.astratrade.financial.provider.stripe;

import io.vertx.core.json.JsonObject;

/** What Stripe says: an object, or an error that is not worth repeating. */
record StripeAnswer(int status, JsonObject body) {
    private static final int CLIENT_ERROR = 400;
    private static final JsonObject NONE = new JsonObject();

    boolean succeeded() {
        return status < CLIENT_ERROR;
    }

    JsonObject error() {
        return StripeOutcome.object(body, "error").orElse(NONE);
    }

    /** The bank's reason where there is one, else Stripe's. */
    String failure(String otherwise) {
        return reason(error(), otherwise);
    }

    static String reason(JsonObject error, String otherwise) {
        return StripeOutcome.text(error, "decline_code", StripeOutcome.text(error, "code", otherwise));
    }

    String id() {
        return body.getString("id");
    }
}
