package io.astratrade.financial.provider;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A company that moves money on cards. The same key is the same charge, refund or payout, however often it is asked for.
 * A future fails when the provider cannot be asked, or answers nothing that makes sense: then the outcome is not known.
 */
public interface PaymentProvider {
    /** Its name in rows and in the ledger's account `provider:<name>`. */
    String name();

    /** Takes the card's number and gives a token for it; FINANCIAL_CARD_DECLINED. */
    Future<CardToken> tokenise(UUID userId, Card card);

    /** Forgets a card. */
    Future<Void> forget(String token);

    Future<Outcome> charge(ChargeRequest request);

    /** The outcome of a charge; empty when nothing was charged under this key so far. */
    Future<Optional<Outcome>> charged(UUID key);

    /** Sees to it that nothing will be charged under this key any more; the final outcome, which is that of a charge made before. */
    Future<Outcome> abandon(UUID key);

    /** The owner has confirmed or refused a charge that required it. */
    Future<Outcome> answerChallenge(UUID key, boolean confirmed);

    Future<Outcome> refund(RefundRequest request);

    /** The outcome of a refund; empty when there was none. */
    Future<Optional<Outcome>> refunded(RefundRequest request);

    Future<Outcome> payout(PayoutRequest request);

    /** The outcome of a payout; empty when there was none. */
    Future<Optional<Outcome>> paidOut(PayoutRequest request);

    /**
     * Ends a payout that was asked for so long ago that no request for it can be under way: the final outcome, which is that of
     * a payout made before.
     */
    Future<Outcome> abandonPayout(PayoutRequest request);

    /** Accepts a dispute, or contests it when there is evidence. */
    Future<Void> answerDispute(String dispute, Optional<String> evidence);

    /** What it has to say, in its order, beginning after this number; empty for one that sends it by itself. */
    Future<List<NumberedNotice>> notices(long after);

    /** A notice with its place in the provider's order. */
    record NumberedNotice(long number, ProviderNotice notice) {}
}
