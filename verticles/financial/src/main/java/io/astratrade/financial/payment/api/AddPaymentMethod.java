package io.astratrade.financial.payment.api;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_CARD_INVALID;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_PAYMENT_METHOD_LIMIT;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_PROVIDER_UNAVAILABLE;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardCheck;
import io.astratrade.financial.provider.CardToken;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.ProviderUnavailableException;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.refusal.FieldError;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** POST /financial/payment-methods. The number goes to the provider's adapter before anything is written, and nowhere else. */
public record AddPaymentMethod(MethodStore methods, PaymentProvider provider, int most, Clock clock)
        implements Endpoint {
    private static final int RETRY_SECONDS = 3;

    @Override
    public Future<Reply> handle(Call call) {
        Card card = card(call.body().getJsonObject("card"));
        List<FieldError> faults = CardCheck.faults(card, YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        if (!faults.isEmpty()) {
            RefusedException refused = FINANCIAL_CARD_INVALID.refused();
            faults.forEach(fault -> refused.at(fault.pointer(), fault.message()));
            throw refused;
        }
        return provider.tokenise(call.principal().userId(), card)
                .recover(AddPaymentMethod::unavailable)
                .compose(token -> once(card, token).handle(call));
    }

    private static Card card(JsonObject card) {
        return new Card(
                card.getString("number"),
                card.getInteger("exp_month"),
                card.getInteger("exp_year"),
                card.getString("cvc"));
    }

    private static Future<CardToken> unavailable(Throwable failure) {
        return Future.failedFuture(
                failure instanceof ProviderUnavailableException
                        ? FINANCIAL_PROVIDER_UNAVAILABLE.refused().retryAfter(RETRY_SECONDS)
                        : failure);
    }

    /** The fingerprint is of what may be kept of a card: a hash of its number could be turned back by trying all. */
    private IdempotentEndpoint once(Card card, CardToken token) {
        String kept = token.brand() + " " + card.last4() + " " + card.expMonth() + "/" + card.expYear();
        return IdempotentEndpoint.of(
                methods.database(), new Idempotency(), body -> kept, (call, tx) -> add(call, tx, token));
    }

    private Future<Reply> add(Call call, Tx tx, CardToken token) {
        UUID user = call.principal().userId();
        return methods.lock(tx, user)
                .compose(locked -> methods.count(tx, user))
                .compose(count -> {
                    if (count >= most) {
                        throw FINANCIAL_PAYMENT_METHOD_LIMIT.refused("You have " + count + " cards");
                    }
                    return methods.insert(tx, method(user, token));
                })
                .map(method -> Reply.created(PaymentJson.method(method))
                        .with("Location", "/api/v1/financial/payment-methods/" + method.id()));
    }

    private PaymentMethod method(UUID user, CardToken token) {
        return new PaymentMethod(
                UUID.fromString(EventIds.next()),
                user,
                provider.name(),
                token.token(),
                token.brand(),
                token.last4(),
                token.expMonth(),
                token.expYear(),
                false,
                clock.instant());
    }
}
