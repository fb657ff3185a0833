package io.astratrade.financial.provider.stripe;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.provider.MinorUnits;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.ProviderNotice;
import io.astratrade.financial.provider.ProviderNotice.Subject;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
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

    private static final String NO_OBJECT = "";

    private final StripeReferences references;

    public StripeEvents(Database database) {
        this.references = new StripeReferences(database);
    }

    /** What does not look like Stripe's objects is about nothing of ours. */
    public Future<Read> read(Tx tx, JsonObject event) {
        String id = event.getString("id");
        String type = event.getString("type");
        JsonObject object = event.getJsonObject("data").getJsonObject("object");
        String about = object.getValue("id") instanceof String text ? text : NO_OBJECT;
        return understood(tx, id, type, object)
                .map(found -> new Read(id, type, about, found.isPresent(), found.flatMap(Function.identity())));
    }

    private Future<Optional<Optional<ProviderNotice>>> understood(Tx tx, String id, String type, JsonObject object) {
        try {
            return notice(tx, id, type, object);
        } catch (ClassCastException | NullPointerException | ArithmeticException e) {
            return Future.succeededFuture(Optional.of(Optional.empty()));
        }
    }

    /** Empty outside for a type that means nothing here; empty inside for what is not ours. */
    private Future<Optional<Optional<ProviderNotice>>> notice(Tx tx, String id, String type, JsonObject object) {
        return switch (type) {
            case "payment_intent.succeeded",
                    "payment_intent.payment_failed",
                    "payment_intent.canceled",
                    "payment_intent.requires_action" -> known(intent(tx, id, type, object));
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                known(refund(tx, id, type, object));
            case "payout.paid", "payout.failed", "payout.canceled" -> known(payout(tx, id, type, object));
            case "charge.dispute.created" -> known(dispute(tx, id, type, object, Subject.DISPUTE_OPENED));
            case "charge.dispute.closed" -> known(dispute(tx, id, type, object, ending(object)));
            default -> Future.succeededFuture(Optional.empty());
        };
    }

    private static Future<Optional<Optional<ProviderNotice>>> known(Future<Optional<ProviderNotice>> notice) {
        return notice.map(Optional::of);
    }

    private Future<Optional<ProviderNotice>> intent(Tx tx, String id, String type, JsonObject intent) {
        Optional<Outcome> outcome = StripeOutcome.intent(intent);
        return key(tx, StripeReferences.CHARGE, intent.getString("id"))
                .map(key -> key.flatMap(
                        charge -> outcome.map(said -> of(id, type, intent, Subject.CHARGE, charge, said, null, null))));
    }

    private Future<Optional<ProviderNotice>> refund(Tx tx, String id, String type, JsonObject refund) {
        Outcome outcome = StripeOutcome.refund(refund);
        return own(tx, StripeReferences.REFUND, refund)
                .compose(own -> own.isPresent()
                        ? Future.succeededFuture(
                                own.map(key -> of(id, type, refund, Subject.REFUND, key, outcome, null, null)))
                        : key(tx, StripeReferences.CHARGE, refund.getString("payment_intent"))
                                .map(charge -> charge.filter(found -> outcome.state() == Outcome.State.SUCCEEDED)
                                        .map(key -> of(
                                                id,
                                                type,
                                                refund,
                                                Subject.FOREIGN_REFUND,
                                                key,
                                                outcome,
                                                money(refund),
                                                null))));
    }

    private Future<Optional<ProviderNotice>> payout(Tx tx, String id, String type, JsonObject payout) {
        return own(tx, StripeReferences.PAYOUT, payout)
                .map(own -> own.map(
                        key -> of(id, type, payout, Subject.PAYOUT, key, StripeOutcome.payout(payout), null, null)));
    }

    private Future<Optional<ProviderNotice>> dispute(
            Tx tx, String id, String type, JsonObject dispute, Subject subject) {
        return key(tx, StripeReferences.CHARGE, dispute.getString("payment_intent"))
                .map(charge -> charge.map(key -> of(
                        id,
                        type,
                        dispute,
                        subject,
                        key,
                        null,
                        money(dispute),
                        dispute.getString("reason", "general"))));
    }

    private static Subject ending(JsonObject dispute) {
        return dispute.getString("status", "").equals("lost") ? Subject.DISPUTE_LOST : Subject.DISPUTE_WON;
    }

    /** By our key in its metadata, which is there before its id has reached us. */
    private Future<Optional<UUID>> own(Tx tx, String kind, JsonObject object) {
        JsonObject metadata = object.getJsonObject("metadata", new JsonObject());
        String key = metadata.getString("astra_key");
        return key != null && key.matches("[0-9a-f-]{36}")
                ? Future.succeededFuture(Optional.of(UUID.fromString(key)))
                : key(tx, kind, object.getString("id"));
    }

    private Future<Optional<UUID>> key(Tx tx, String kind, String reference) {
        return reference == null ? Future.succeededFuture(Optional.empty()) : references.key(tx, kind, reference);
    }

    private static Money money(JsonObject object) {
        Asset currency = Asset.of(object.getString("currency", "usd").toUpperCase(Locale.ROOT))
                .orElse(Asset.USD);
        return MinorUnits.money(object.getLong("amount", 0L), currency);
    }

    private static ProviderNotice of(
            String id,
            String type,
            JsonObject object,
            Subject subject,
            UUID key,
            Outcome outcome,
            Money amount,
            String reason) {
        return new ProviderNotice(id, type, object.getString("id", NO_OBJECT), subject, key, outcome, amount, reason);
    }
}
