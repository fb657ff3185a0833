package io.astratrade.financial.payment.api;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_AMOUNT_NOT_ALLOWED;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND;

import io.astratrade.codec.amount.AmountException;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.provider.MinorUnits;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** What clients send about money on cards. */
final class PaymentInput {
    static final UUID LATEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private PaymentInput() {}

    /** USD when none is named. */
    static Asset currency(JsonObject body) {
        return Asset.of(body.getString("currency", Asset.USD.code())).orElseThrow();
    }

    /** FINANCIAL_AMOUNT_NOT_ALLOWED. */
    static Money amount(JsonObject body, Asset currency, PaymentConfig config) {
        Money amount = money(body, currency);
        if (amount.compareTo(config.least()) < 0 || amount.compareTo(config.most()) > 0) {
            throw FINANCIAL_AMOUNT_NOT_ALLOWED
                    .refused("It must be from " + config.least() + " to " + config.most())
                    .at("/amount", "must be from " + config.least() + " to " + config.most());
        }
        return amount;
    }

    private static Money money(JsonObject body, Asset currency) {
        try {
            Money amount = Money.parse(body.getString("amount"));
            MinorUnits.of(amount, currency);
            return amount;
        } catch (AmountException | ArithmeticException e) {
            throw FINANCIAL_AMOUNT_NOT_ALLOWED
                    .refused("It must be a number of whole cents")
                    .at("/amount", "must be a number of whole cents");
        }
    }

    /** Null when none is named: the default is meant. */
    static UUID method(JsonObject body) {
        String id = body.getString("payment_method_id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw FINANCIAL_PAYMENT_METHOD_NOT_FOUND.refused();
        }
    }
}
