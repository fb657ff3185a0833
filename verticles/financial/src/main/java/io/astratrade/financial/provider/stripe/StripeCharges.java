package io.astratrade.financial.provider.stripe;

import io.astratrade.financial.provider.ChargeRequest;
import io.astratrade.financial.provider.MinorUnits;
import io.astratrade.financial.provider.Outcome;
import io.vertx.core.Future;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** PaymentIntents: created, their ids kept, and only then confirmed. */
final class StripeCharges {
    private static final String INTENTS = "/v1/payment_intents";
    private static final String UNEXPECTED_STATE = "payment_intent_unexpected_state";
    private static final int PAYMENT_REQUIRED = 402;

    private final StripeApi api;
    private final StripeReferences references;
    private final StripeCards cards;
    private final String returnUrl;

    StripeCharges(StripeApi api, StripeReferences references, StripeCards cards, String returnUrl) {
        this.api = api;
        this.references = references;
        this.cards = cards;
        this.returnUrl = returnUrl;
    }

    Future<Outcome> charge(ChargeRequest request) {
        return references
                .find(StripeReferences.CHARGE, request.key())
                .compose(known -> known.map(Future::succeededFuture).orElseGet(() -> create(request)))
                .compose(intent -> intent.equals(StripeReferences.BARRED)
                        ? Future.succeededFuture(Outcome.declined(Outcome.ABANDONED))
                        : confirm(request.key(), intent));
    }

    /** The intent's id, or what keeps it from being confirmed. */
    private Future<String> create(ChargeRequest request) {
        return cards.customer(request.userId())
                .compose(customer -> api.post(
                        INTENTS,
                        new StripeForm()
                                .with("amount", MinorUnits.of(request.amount(), request.currency()))
                                .with("currency", request.currency().code().toLowerCase(Locale.ROOT))
                                .with("customer", customer)
                                .with("payment_method", request.token())
                                .with("payment_method_types[0]", "card")
                                .with("description", request.description())
                                .with("metadata[astra_key]", request.key()),
                        "charge-" + request.key()))
                .map(StripeCharges::made)
                .compose(id -> references.keep(StripeReferences.CHARGE, request.key(), id));
    }

    private static String made(StripeAnswer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException("it made no intent: " + answer.failure("unknown"));
        }
        return answer.id();
    }

    private Future<Outcome> confirm(UUID key, String intent) {
        StripeForm form = new StripeForm().with("return_url", returnUrl);
        return api.post(INTENTS + "/" + intent + "/confirm", form, "confirm-" + key)
                .compose(answer -> {
                    if (answer.status() == PAYMENT_REQUIRED) {
                        return Future.succeededFuture(Outcome.declined(answer.failure("card_declined")));
                    }
                    return answer.succeeded()
                            ? Future.succeededFuture(StripeOutcome.intent(answer.body())
                                    .orElseGet(() -> Outcome.unknown("requires_confirmation")))
                            : refused(intent, answer);
                });
    }

    /** It was confirmed or cancelled before; anything else is a request that no repetition makes better. */
    private Future<Outcome> refused(String intent, StripeAnswer answer) {
        return answer.failure("").equals(UNEXPECTED_STATE)
                ? read(intent).map(found -> found.orElseGet(() -> Outcome.unknown("requires_confirmation")))
                : Future.succeededFuture(Outcome.declined(answer.failure("payment_failed")));
    }

    Future<Optional<Outcome>> charged(UUID key) {
        return references.find(StripeReferences.CHARGE, key).compose(known -> {
            if (known.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            return known.get().equals(StripeReferences.BARRED)
                    ? Future.succeededFuture(Optional.of(Outcome.declined(Outcome.ABANDONED)))
                    : read(known.get());
        });
    }

    private Future<Optional<Outcome>> read(String intent) {
        return api.get(INTENTS + "/" + intent).map(answer -> {
            if (!answer.succeeded()) {
                throw new IllegalStateException("it does not know " + intent);
            }
            return StripeOutcome.intent(answer.body());
        });
    }

    /** Cancels the intent, or keeps one from being confirmed that has no id yet. */
    Future<Outcome> abandon(UUID key, String code) {
        return references
                .keep(StripeReferences.CHARGE, key, StripeReferences.BARRED)
                .compose(intent -> intent.equals(StripeReferences.BARRED)
                        ? Future.succeededFuture(Outcome.declined(code))
                        : cancel(key, intent, code));
    }

    private Future<Outcome> cancel(UUID key, String intent, String code) {
        return api.post(INTENTS + "/" + intent + "/cancel", new StripeForm(), "cancel-" + key)
                .compose(answer -> answer.succeeded()
                        ? Future.succeededFuture(Outcome.declined(code))
                        : read(intent).map(found -> found.orElseGet(() -> Outcome.unknown("not_cancelled"))));
    }

    Future<Optional<String>> intent(UUID key) {
        return references.find(StripeReferences.CHARGE, key);
    }
}
