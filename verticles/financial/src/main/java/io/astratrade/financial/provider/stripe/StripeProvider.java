package io.astratrade.financial.provider.stripe;

import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardToken;
import io.astratrade.financial.provider.ChargeRequest;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.financial.provider.RefundRequest;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stripe, by its public API. */
public final class StripeProvider implements PaymentProvider {
    public static final String NAME = "stripe";
    private static final String DISPUTES = "/v1/disputes/";

    private final StripeApi api;
    private final StripeCards cards;
    private final StripeCharges charges;
    private final StripeTransfers transfers;

    /** @param timeout within which an answer must come, all repetitions included */
    public StripeProvider(Vertx vertx, Database database, StripeConfig config, Duration timeout) {
        StripeReferences references = new StripeReferences(database);
        api = new StripeApi(vertx, config, timeout);
        cards = new StripeCards(api, references);
        charges = new StripeCharges(api, references, cards, config.returnUrl());
        transfers = new StripeTransfers(api, references);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Future<CardToken> tokenise(UUID userId, Card card) {
        return cards.tokenise(userId, card);
    }

    @Override
    public Future<Void> forget(String token) {
        return cards.detach(token);
    }

    @Override
    public Future<Outcome> charge(ChargeRequest request) {
        return charges.charge(request);
    }

    @Override
    public Future<Optional<Outcome>> charged(UUID key) {
        return charges.charged(key);
    }

    @Override
    public Future<Outcome> abandon(UUID key) {
        return charges.abandon(key, Outcome.ABANDONED);
    }

    /** The bank has told Stripe already when it was confirmed; what was refused is cancelled. */
    @Override
    public Future<Outcome> answerChallenge(UUID key, boolean confirmed) {
        return confirmed
                ? charges.charged(key).map(found -> found.orElseGet(() -> Outcome.unknown("requires_confirmation")))
                : charges.abandon(key, "authentication_failed");
    }

    @Override
    public Future<Outcome> refund(RefundRequest request) {
        return charges.intent(request.charge()).compose(intent -> transfers.refund(request, intent.orElseThrow()));
    }

    @Override
    public Future<Optional<Outcome>> refunded(RefundRequest request) {
        return charges.intent(request.charge()).compose(intent -> transfers.refunded(request, intent.orElseThrow()));
    }

    @Override
    public Future<Outcome> payout(PayoutRequest request) {
        return transfers.payout(request);
    }

    @Override
    public Future<Optional<Outcome>> paidOut(PayoutRequest request) {
        return transfers.paidOut(request);
    }

    @Override
    public Future<Outcome> abandonPayout(PayoutRequest request) {
        return transfers.abandonPayout(request);
    }

    @Override
    public Future<Void> answerDispute(String dispute, Optional<String> evidence) {
        String path = DISPUTES + StripeForm.encoded(dispute);
        Future<StripeAnswer> answer = evidence.isPresent()
                ? api.post(
                        path,
                        new StripeForm()
                                .with("evidence[uncategorized_text]", evidence.get())
                                .with("submit", true),
                        "contest-" + dispute)
                : api.post(path + "/close", new StripeForm(), "accept-" + dispute);
        return answer.map(said -> {
            if (!said.succeeded()) {
                throw new IllegalStateException("it answered " + said.status() + " " + said.failure(""));
            }
            return null;
        });
    }

    /** It sends them. */
    @Override
    public Future<List<NumberedNotice>> notices(long after) {
        return Future.succeededFuture(List.of());
    }
}
