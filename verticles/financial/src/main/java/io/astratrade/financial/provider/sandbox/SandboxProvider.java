package io.astratrade.financial.provider.sandbox;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardBrand;
import io.astratrade.financial.provider.CardToken;
import io.astratrade.financial.provider.ChargeRequest;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.financial.provider.RefundRequest;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The provider of development and tests: moves nothing but its own rows. */
public final class SandboxProvider implements PaymentProvider {
    public static final String NAME = "sandbox";

    private final Database database;
    private final SandboxCards cards;
    private final SandboxBank bank;
    private final SandboxDisputes disputes;

    /** @param disputeAfter how long after its charge a card is disputed that is there for that */
    public SandboxProvider(Database database, Duration disputeAfter) {
        this.database = database;
        this.cards = new SandboxCards(database);
        this.disputes = new SandboxDisputes(database, disputeAfter);
        this.bank = new SandboxBank(disputes);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Future<CardToken> tokenise(UUID userId, Card card) {
        Optional<TestCard> known = TestCard.of(card.number());
        if (known.isEmpty()) {
            return Future.failedFuture(FinancialRefusal.FINANCIAL_CARD_DECLINED
                    .refused("The sandbox takes test cards only")
                    .at("/card/number", "is no test card"));
        }
        String token = "sc_" + EventIds.next();
        String brand = CardBrand.of(card.number()).wire();
        CardToken given = new CardToken(token, brand, card.last4(), card.expMonth(), card.expYear());
        return cards.insert(token, known.get()).map(given);
    }

    @Override
    public Future<Void> forget(String token) {
        return cards.delete(token);
    }

    @Override
    public Future<Outcome> charge(ChargeRequest request) {
        return database.transaction(tx -> cards.find(tx, request.token()).compose(found -> {
                    if (found.isPresent() && !found.get().reached()) {
                        return Future.succeededFuture(true);
                    }
                    return bank.charge(tx, request, found).map(charged -> silent(found));
                }))
                .compose(silent -> silent ? never() : outcome(request.key()));
    }

    private Future<Outcome> outcome(UUID key) {
        return charged(key).map(Optional::orElseThrow);
    }

    @Override
    public Future<Optional<Outcome>> charged(UUID key) {
        return database.transaction(tx -> bank.charged(tx, key));
    }

    @Override
    public Future<Outcome> abandon(UUID key) {
        return database.transaction(tx -> bank.abandon(tx, key));
    }

    @Override
    public Future<Outcome> answerChallenge(UUID key, boolean confirmed) {
        return database.transaction(tx -> bank.charge(tx, key).compose(charge -> cards.find(tx, charge.token())
                .compose(card -> bank.answerChallenge(tx, charge, card, confirmed))));
    }

    @Override
    public Future<Outcome> refund(RefundRequest request) {
        return database.transaction(tx -> bank.refund(tx, request));
    }

    @Override
    public Future<Optional<Outcome>> refunded(RefundRequest request) {
        return database.transaction(tx -> bank.refunded(tx, request.key()));
    }

    @Override
    public Future<Outcome> payout(PayoutRequest request) {
        return database.transaction(tx -> cards.find(tx, request.token()).compose(found -> {
                    if (found.isPresent() && !found.get().reached()) {
                        return Future.succeededFuture(true);
                    }
                    return bank.payout(tx, request, found).map(paid -> silent(found));
                }))
                .compose(silent -> silent ? never() : paidOut(request).map(Optional::orElseThrow));
    }

    @Override
    public Future<Optional<Outcome>> paidOut(PayoutRequest request) {
        return database.transaction(tx -> bank.paidOut(tx, request.key()));
    }

    @Override
    public Future<Outcome> abandonPayout(PayoutRequest request) {
        return database.transaction(tx -> bank.abandonPayout(tx, request));
    }

    @Override
    public Future<Void> answerDispute(String dispute, Optional<String> evidence) {
        return database.transaction((Tx tx) -> disputes.answer(tx, dispute, evidence.orElse("")));
    }

    @Override
    public Future<List<NumberedNotice>> notices(long after) {
        return disputes.notices(after);
    }

    private static boolean silent(Optional<TestCard> card) {
        return card.map(TestCard::silent).orElse(false);
    }

    /** An answer that got lost. */
    private static <T> Future<T> never() {
        return Promise.<T>promise().future();
    }
}
