package io.astratrade.financial.provider.stripe;

import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.ProviderNotice;
import io.astratrade.financial.provider.ProviderNotice.Subject;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stripe's events as notices about what is ours. */
public final class StripeEvents {
    /**
     * An event that was read.
     *
     * @param object Stripe's id of what it is about
     * @param notice empty when it is about nothing of ours, or of a type that means nothing here
     */
    public record Read(String id, String type, String object, boolean ofKnownType, Optional<ProviderNotice> notice) {}

    private final StripeReferences references;

    public StripeEvents(Database database) {
        this.references = new StripeReferences(database);
    }

    /** What does not look like Stripe's objects is about nothing of ours. */
    public Future<Read> read(Tx tx, JsonObject json) {
        StripeEvent event = StripeEvent.of(json);
        return notice(tx, event)
                .map(found -> new Read(
                        event.id(),
                        event.type(),
                        event.about(),
                        found.isPresent(),
                        found.flatMap(Function.identity())));
    }

    /** Empty outside for a type that means nothing here; empty inside for what is not ours. */
    private Future<Optional<Optional<ProviderNotice>>> notice(Tx tx, StripeEvent event) {
        return switch (event.type()) {
            case "payment_intent.succeeded",
                    "payment_intent.payment_failed",
                    "payment_intent.canceled",
                    "payment_intent.requires_action" -> known(intent(tx, event));
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                known(refund(tx, event));
            case "payout.paid", "payout.failed", "payout.canceled" -> known(payout(tx, event));
            case "charge.dispute.created" -> known(dispute(tx, event, Subject.DISPUTE_OPENED));
            case "charge.dispute.closed" -> known(dispute(tx, event, ending(event)));
            default -> Future.succeededFuture(Optional.empty());
        };
    }

    private static Future<Optional<Optional<ProviderNotice>>> known(Future<Optional<ProviderNotice>> notice) {
        return notice.map(Optional::of);
    }

    private Future<Optional<ProviderNotice>> intent(Tx tx, StripeEvent event) {
        Optional<Outcome> outcome = StripeOutcome.intent(event.object());
        return key(tx, StripeReferences.CHARGE, event.text("id"))
                .map(found -> found.flatMap(key -> outcome.map(said -> event.about(Subject.CHARGE, key, said))));
    }

    private Future<Optional<ProviderNotice>> refund(Tx tx, StripeEvent event) {
        Outcome outcome = StripeOutcome.refund(event.object());
        return own(tx, StripeReferences.REFUND, event)
                .compose(own -> own.isPresent()
                        ? Future.succeededFuture(own.map(key -> event.about(Subject.REFUND, key, outcome)))
                        : foreign(tx, event, outcome));
    }

    /** One that somebody made at Stripe, once it has succeeded. */
    private Future<Optional<ProviderNotice>> foreign(Tx tx, StripeEvent event, Outcome outcome) {
        return outcome.state() == Outcome.State.SUCCEEDED
                ? ofCharge(tx, event, Subject.FOREIGN_REFUND)
                : Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<ProviderNotice>> payout(Tx tx, StripeEvent event) {
        Outcome outcome = StripeOutcome.payout(event.object());
        return own(tx, StripeReferences.PAYOUT, event)
                .map(own -> own.map(key -> event.about(Subject.PAYOUT, key, outcome)));
    }

    private Future<Optional<ProviderNotice>> dispute(Tx tx, StripeEvent event, Subject subject) {
        return event.about().isEmpty() ? Future.succeededFuture(Optional.empty()) : ofCharge(tx, event, subject);
    }

    private static Subject ending(StripeEvent event) {
        return event.text("status").orElse("").equals("lost") ? Subject.DISPUTE_LOST : Subject.DISPUTE_WON;
    }

    private Future<Optional<ProviderNotice>> ofCharge(Tx tx, StripeEvent event, Subject subject) {
        return key(tx, StripeReferences.CHARGE, event.text("payment_intent"))
                .map(found -> found.flatMap(key -> event.amount().map(amount -> event.about(subject, key, amount))));
    }

    private Future<Optional<UUID>> own(Tx tx, String kind, StripeEvent event) {
        return event.ownKey().isPresent() ? Future.succeededFuture(event.ownKey()) : key(tx, kind, event.text("id"));
    }

    private Future<Optional<UUID>> key(Tx tx, String kind, Optional<String> reference) {
        return reference.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : references.key(tx, kind, reference.get());
    }
}
