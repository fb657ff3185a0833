package io.astratrade.financial.provider.stripe;

import io.astratrade.financial.provider.MinorUnits;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.financial.provider.RefundRequest;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Refunds and payouts. One whose id did not arrive is looked for in Stripe's list, by the key in its metadata. */
final class StripeTransfers {
    private static final String REFUNDS = "/v1/refunds";
    private static final String PAYOUTS = "/v1/payouts";
    private static final String KEY = "astra_key";
    private static final JsonObject NONE = new JsonObject();

    private final StripeApi api;
    private final StripeReferences references;

    StripeTransfers(StripeApi api, StripeReferences references) {
        this.api = api;
        this.references = references;
    }

    Future<Outcome> refund(RefundRequest request, String intent) {
        StripeForm form = new StripeForm()
                .with("payment_intent", intent)
                .with("amount", MinorUnits.of(request.amount(), request.currency()))
                .with("metadata[" + KEY + "]", request.key());
        return api.post(REFUNDS, form, "refund-" + request.key())
                .compose(answer -> kept(StripeReferences.REFUND, request.key(), answer, StripeOutcome::refund));
    }

    Future<Optional<Outcome>> refunded(RefundRequest request, String intent) {
        String list = REFUNDS + "?limit=100&payment_intent=" + StripeForm.encoded(intent);
        return found(StripeReferences.REFUND, request.key(), REFUNDS, list, StripeOutcome::refund);
    }

    Future<Outcome> payout(PayoutRequest request) {
        StripeForm form = new StripeForm()
                .with("amount", MinorUnits.of(request.amount(), request.currency()))
                .with("currency", request.currency().code().toLowerCase(Locale.ROOT))
                .with("destination", request.token())
                .with("method", "instant")
                .with("description", request.description())
                .with("metadata[" + KEY + "]", request.key());
        return api.post(PAYOUTS, form, "payout-" + request.key())
                .compose(answer -> kept(StripeReferences.PAYOUT, request.key(), answer, StripeOutcome::payout));
    }

    Future<Optional<Outcome>> paidOut(PayoutRequest request) {
        String list = PAYOUTS + "?limit=100&destination=" + StripeForm.encoded(request.token());
        return found(StripeReferences.PAYOUT, request.key(), PAYOUTS, list, StripeOutcome::payout);
    }

    /** There is no key to bar at Stripe: what is not in its list by now will not be. */
    Future<Outcome> abandonPayout(PayoutRequest request) {
        return paidOut(request).map(found -> found.orElseGet(() -> Outcome.declined(Outcome.NOT_PAID)));
    }

    private Future<Outcome> kept(String kind, UUID key, StripeAnswer answer, Function<JsonObject, Outcome> outcome) {
        return answer.succeeded()
                ? references.keep(kind, key, answer.id()).map(kept -> outcome.apply(answer.body()))
                : Future.succeededFuture(Outcome.declined(answer.failure(kind + "_failed")));
    }

    private Future<Optional<Outcome>> found(
            String kind, UUID key, String path, String list, Function<JsonObject, Outcome> outcome) {
        return references
                .find(kind, key)
                .compose(known -> known.isPresent()
                        ? api.get(path + "/" + known.get())
                                .map(StripeTransfers::object)
                                .map(outcome)
                                .map(Optional::of)
                        : api.get(list).map(StripeTransfers::object).map(page -> listed(page, key)
                                .map(outcome)));
    }

    private static JsonObject object(StripeAnswer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException("it answered " + answer.status() + " " + answer.failure(""));
        }
        return answer.body();
    }

    private static Optional<JsonObject> listed(JsonObject page, UUID key) {
        return page.getJsonArray("data", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(each -> key.toString()
                        .equals(each.getJsonObject("metadata", NONE).getString(KEY)))
                .findFirst();
    }
}
