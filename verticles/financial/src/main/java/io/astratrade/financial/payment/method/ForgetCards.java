package io.astratrade.financial.payment.method;

import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Removes all cards of a user that is deleted; the provider forgets them after the commit, as well as it can. */
public record ForgetCards(MethodStore methods, PaymentProvider provider, Clock clock) {
    public Future<Void> of(Tx tx, UUID user) {
        return methods.lock(tx, user)
                .compose(locked -> methods.removeAll(tx, user, clock.instant()))
                .map(removed -> {
                    tx.afterCommit(() -> forget(removed));
                    return null;
                });
    }

    private void forget(List<PaymentMethod> removed) {
        removed.stream()
                .filter(method -> method.provider().equals(provider.name()))
                .forEach(method -> provider.forget(method.token()));
    }
}
