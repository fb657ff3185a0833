package io.astratrade.financial.provider.stripe;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.provider.MinorUnits;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.ProviderNotice;
import io.astratrade.financial.provider.ProviderNotice.Subject;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An event of Stripe; whatever its object lacks, or has as another type, is absent. */
record StripeEvent(String id, String type, JsonObject object) {
    static StripeEvent of(JsonObject event) {
        return new StripeEvent(
                event.getString("id"),
                event.getString("type"),
                event.getJsonObject("data").getJsonObject("object"));
    }

    Optional<String> text(String name) {
        return object.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Stripe's id of what it is about. */
    String about() {
        return text("id").orElse("");
    }

    /** Our key in its metadata, which is there before its id has reached us. */
    Optional<UUID> ownKey() {
        try {
            return object.getValue("metadata") instanceof JsonObject metadata
                            && metadata.getValue("astra_key") instanceof String key
                    ? Optional.of(UUID.fromString(key))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In a currency of ours. */
    Optional<Money> amount() {
        return text("currency")
                .flatMap(code -> Asset.of(code.toUpperCase(Locale.ROOT)))
                .filter(currency -> object.getValue("amount") instanceof Number)
                .map(currency -> MinorUnits.money(((Number) object.getValue("amount")).longValue(), currency));
    }

    ProviderNotice about(Subject subject, UUID key, Outcome outcome) {
        return new ProviderNotice(id, type, about(), subject, key, outcome, null, null);
    }

    ProviderNotice about(Subject subject, UUID key, Money amount) {
        return new ProviderNotice(
                id, type, about(), subject, key, null, amount, text("reason").orElse("general"));
    }
}
