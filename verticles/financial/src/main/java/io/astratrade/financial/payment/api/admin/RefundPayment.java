package io.astratrade.financial.payment.api.admin;

import io.astratrade.codec.amount.AmountException;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.provider.MinorUnits;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** POST /admin/financial/refunds: a part of a payment, or all that is left of it. The provider is asked after the commit. */
public record RefundPayment(Payments payments) implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        if (call.idempotencyKey().isEmpty()) {
            throw ApiRefusal.IDEMPOTENCY_KEY_REQUIRED.refused();
        }
        JsonObject body = call.body();
        UUID payment = payment(body.getString("payment_id"));
        return payments.refund(tx, call.cause(), payment, amount(body.getString("amount")), body.getString("reason"))
                .map(id -> Reply.created(new JsonObject()
                        .put("id", id.toString())
                        .put("payment_id", payment.toString())
                        .put("status", "pending")));
    }

    private static UUID payment(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw FinancialRefusal.FINANCIAL_PAYMENT_NOT_FOUND.refused();
        }
    }

    /** Null when none is named: all that is left. */
    private static Money amount(String text) {
        if (text == null) {
            return null;
        }
        try {
            Money amount = Money.parse(text);
            MinorUnits.of(amount, Asset.USD);
            if (amount.compareTo(Money.ZERO) <= 0) {
                throw new AmountException("must be above zero");
            }
            return amount;
        } catch (AmountException | ArithmeticException e) {
            throw FinancialRefusal.FINANCIAL_AMOUNT_NOT_ALLOWED
                    .refused("It must be a number of whole cents, above zero")
                    .at("/amount", "must be a number of whole cents, above zero");
        }
    }
}
