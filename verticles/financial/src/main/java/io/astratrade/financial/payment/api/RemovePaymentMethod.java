package io.astratrade.financial.payment.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import java.time.Clock;

/** DELETE /financial/payment-methods/{payment_method_id}; the provider forgets it after the commit, as well as it can. */
public record RemovePaymentMethod(MethodStore methods, PaymentProvider provider, Clock clock) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned method = Owned.of(call, "payment_method_id", FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND);
        return methods.database()
                .transaction(tx -> methods.lock(tx, method.owner())
                        .compose(locked -> methods.remove(tx, method.owner(), method.id(), clock.instant()))
                        .map(method::found))
                .onSuccess(removed -> provider.forget(removed.token()))
                .map(removed -> Reply.noContent());
    }
}
