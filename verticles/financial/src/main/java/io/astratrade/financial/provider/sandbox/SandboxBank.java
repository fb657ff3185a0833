package io.astratrade.financial.provider.sandbox;

import io.astratrade.financial.provider.ChargeRequest;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.financial.provider.RefundRequest;
import io.astratrade.financial.provider.sandbox.SandboxCharges.Charge;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Decisions of the sandbox, each made once per key. */
final class SandboxBank {
    private static final String NO_CARD = "payment_method_unknown";
    private static final String REFUSED = "authentication_failed";

    private final SandboxCharges charges = new SandboxCharges();
    private final SandboxTransfers transfers = new SandboxTransfers();
    private final SandboxDisputes disputes;

    SandboxBank(SandboxDisputes disputes) {
        this.disputes = disputes;
    }

    Future<Void> charge(Tx tx, ChargeRequest asked, Optional<TestCard> card) {
        String state = card.isEmpty() || !card.get().challenges() ? decided(card) : SandboxState.REQUIRES_ACTION;
        String code = state.equals(SandboxState.DECLINED) ? decline(card) : null;
        return charges.insert(tx, asked, state, code)
                .compose(isNew -> isNew && card.equals(Optional.of(TestCard.DISPUTES))
                        ? disputes.open(tx, asked.key(), asked.amount().micros())
                        : Future.succeededFuture());
    }

    private static String decided(Optional<TestCard> card) {
        boolean declined = card.isEmpty() || card.get().decline().isPresent();
        return declined ? SandboxState.DECLINED : SandboxState.SUCCEEDED;
    }

    private static String decline(Optional<TestCard> card) {
        return card.flatMap(TestCard::decline).orElse(NO_CARD);
    }

    Future<Optional<Outcome>> charged(Tx tx, UUID key) {
        return charges.lock(tx, key).map(found -> found.map(SandboxBank::outcome));
    }

    Future<Charge> charge(Tx tx, UUID key) {
        return charges.lock(tx, key).map(Optional::orElseThrow);
    }

    Future<Outcome> abandon(Tx tx, UUID key) {
        return charges.bar(tx, key, Outcome.ABANDONED)
                .compose(barred -> charge(tx, key))
                .compose(charge -> charge.state().equals(SandboxState.REQUIRES_ACTION)
                        ? decide(tx, charge, SandboxState.DECLINED, Outcome.ABANDONED)
                        : Future.succeededFuture(outcome(charge)));
    }

    Future<Outcome> answerChallenge(Tx tx, Charge charge, Optional<TestCard> card, boolean confirmed) {
        if (!charge.state().equals(SandboxState.REQUIRES_ACTION)) {
            return Future.succeededFuture(outcome(charge));
        }
        if (!confirmed) {
            return decide(tx, charge, SandboxState.DECLINED, REFUSED);
        }
        String state = decided(card);
        return decide(tx, charge, state, state.equals(SandboxState.DECLINED) ? decline(card) : null);
    }

    private Future<Outcome> decide(Tx tx, Charge charge, String state, String code) {
        return charges.decide(tx, charge.key(), state, code).map(SandboxState.outcome(charge.key(), state, code));
    }

    Future<Outcome> refund(Tx tx, RefundRequest asked) {
        return charges.lock(tx, asked.charge()).compose(charge -> refunded(tx, asked.key())
                .compose(before ->
                        before.isPresent() ? Future.succeededFuture(before.get()) : refund(tx, asked, charge)));
    }

    private Future<Outcome> refund(Tx tx, RefundRequest asked, Optional<Charge> charge) {
        long amount = asked.amount().micros();
        boolean possible = charge.isPresent()
                && charge.get().state().equals(SandboxState.SUCCEEDED)
                && charge.get().amount() - charge.get().refunded() >= amount;
        if (!possible) {
            return transfers
                    .insertRefund(tx, asked, SandboxState.DECLINED, "charge_not_refundable")
                    .map(Outcome.declined("charge_not_refundable"));
        }
        return charges.refund(tx, asked.charge(), amount)
                .compose(done -> transfers.insertRefund(tx, asked, SandboxState.SUCCEEDED, null))
                .map(Outcome.succeeded());
    }

    Future<Optional<Outcome>> refunded(Tx tx, UUID key) {
        return transfers.refund(tx, key);
    }

    Future<Void> payout(Tx tx, PayoutRequest asked, Optional<TestCard> card) {
        boolean refused =
                card.isEmpty() || card.get() == TestCard.REFUSES_PAYOUTS || card.get() == TestCard.DECLINES_IN_SILENCE;
        return transfers.insertPayout(
                tx, asked, refused ? SandboxState.DECLINED : SandboxState.SUCCEEDED, refused ? "payout_refused" : null);
    }

    Future<Outcome> abandonPayout(Tx tx, PayoutRequest asked) {
        return transfers
                .insertPayout(tx, asked, SandboxState.DECLINED, Outcome.NOT_PAID)
                .compose(barred -> paidOut(tx, asked.key()))
                .map(Optional::orElseThrow);
    }

    Future<Optional<Outcome>> paidOut(Tx tx, UUID key) {
        return transfers.payout(tx, key);
    }

    private static Outcome outcome(Charge charge) {
        return SandboxState.outcome(charge.key(), charge.state(), charge.code());
    }
}
