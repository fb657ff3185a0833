package io.astratrade.financial.provider.stripe;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardToken;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** PaymentMethods, each attached to the Customer that a user is, as only those can be used again. */
final class StripeCards {
    private static final String METHODS = "/v1/payment_methods";

    private final StripeApi api;
    private final StripeReferences references;

    StripeCards(StripeApi api, StripeReferences references) {
        this.api = api;
        this.references = references;
    }

    Future<CardToken> tokenise(UUID user, Card card) {
        return customer(user).compose(customer -> create(card).compose(method -> attach(method, customer)));
    }

    private Future<JsonObject> create(Card card) {
        StripeForm form = new StripeForm()
                .with("type", "card")
                .with("card[number]", card.number())
                .with("card[exp_month]", card.expMonth())
                .with("card[exp_year]", card.expYear())
                .with("card[cvc]", card.cvc());
        return api.post(METHODS, form, "card-" + EventIds.next()).map(StripeCards::accepted);
    }

    private Future<CardToken> attach(JsonObject method, String customer) {
        String id = method.getString("id");
        return api.post(METHODS + "/" + id + "/attach", new StripeForm().with("customer", customer), "attach-" + id)
                .map(StripeCards::accepted)
                .map(StripeCards::token);
    }

    /** Only Stripe's code is told on: nothing that could hold what was sent. */
    private static JsonObject accepted(StripeAnswer answer) {
        if (!answer.succeeded()) {
            throw FinancialRefusal.FINANCIAL_CARD_DECLINED
                    .refused("The card was declined: " + answer.failure("card_declined"))
                    .with("failure_code", answer.failure("card_declined"));
        }
        return answer.body();
    }

    private static CardToken token(JsonObject method) {
        JsonObject card = method.getJsonObject("card");
        return new CardToken(
                method.getString("id"),
                card.getString("brand"),
                card.getString("last4"),
                card.getInteger("exp_month"),
                card.getInteger("exp_year"));
    }

    Future<String> customer(UUID user) {
        return references.customer(user).compose(known -> known.map(Future::succeededFuture)
                .orElseGet(() -> api.post(
                                "/v1/customers",
                                new StripeForm().with("metadata[astra_user]", user),
                                "customer-" + user)
                        .map(StripeCards::made)
                        .compose(id -> references.keepCustomer(user, id))));
    }

    private static String made(StripeAnswer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException("it made no customer: " + answer.failure("unknown"));
        }
        return answer.id();
    }

    Future<Void> detach(String token) {
        return api.post(METHODS + "/" + token + "/detach", new StripeForm(), "detach-" + token)
                .mapEmpty();
    }
}
