package io.astratrade.financial.payment.api;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.codec.format.WireName;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.store.PaymentRow;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** How payments look to clients. */
final class PaymentJson {
    private PaymentJson() {}

    static JsonObject method(PaymentMethod method) {
        return new JsonObject()
                .put("id", method.id().toString())
                .put("brand", method.brand())
                .put("last4", method.last4())
                .put("exp_month", method.expMonth())
                .put("exp_year", method.expYear())
                .put("default", method.preferred())
                .put("created_at", Rfc3339.format(method.createdAt()));
    }

    static JsonObject payment(PaymentRow row) {
        PaymentOrder order = row.payment().order();
        return deposit(row).put("purpose", order.purpose()).put("reference", order.reference());
    }

    static JsonObject deposit(PaymentRow row) {
        Payment payment = row.payment();
        PaymentOrder order = payment.order();
        boolean waits = payment.state() == PaymentState.REQUIRES_ACTION;
        return new JsonObject()
                .put("id", order.id().toString())
                .put("status", WireName.of(payment.state()))
                .put("amount", order.amount().toString())
                .put("currency", order.currency().code())
                .put("payment_method_id", order.methodId().toString())
                .put("failure_code", payment.failure())
                .put("action_url", waits ? row.actionUrl() : null)
                .put("refunded", payment.refunded().toString())
                .put("created_at", Rfc3339.format(row.createdAt()))
                .put("settled_at", time(row.settledAt()));
    }

    static JsonObject withdrawal(Withdrawal withdrawal) {
        return new JsonObject()
                .put("id", withdrawal.id().toString())
                .put("status", WireName.of(withdrawal.state()))
                .put("amount", withdrawal.amount().toString())
                .put("currency", withdrawal.currency().code())
                .put("payment_method_id", withdrawal.methodId().toString())
                .put("reason", withdrawal.reason())
                .put("created_at", Rfc3339.format(withdrawal.createdAt()))
                .put("settled_at", time(withdrawal.settledAt()));
    }

    private static String time(Instant instant) {
        return instant == null ? null : Rfc3339.format(instant);
    }
}
