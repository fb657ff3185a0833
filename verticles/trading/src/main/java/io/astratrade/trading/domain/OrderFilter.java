package io.astratrade.trading.domain;

import io.astratrade.trading.engine.view.OrderState;
import io.astratrade.trading.engine.view.OrderView;
import java.util.Optional;
import java.util.UUID;

/**
 * Conditions that listed orders fulfil, all of them: a status of {@code open}, {@code closed} or {@code all}, and an id
 * below the one {@code before}, since ids of one user grow with time.
 */
public record OrderFilter(
        String status, Optional<String> symbol, Optional<String> clientOrderId, Optional<UUID> before) {
    public boolean matches(OrderView order) {
        return (status.equals("all") || status.equals("open") == open(order))
                && symbol.map(order.symbol()::equals).orElse(true)
                && clientOrderId.map(id -> id.equals(order.clientOrderId())).orElse(true)
                && before.map(id -> order.orderId().compareTo(id.toString()) < 0)
                        .orElse(true);
    }

    private static boolean open(OrderView order) {
        return order.state() == OrderState.OPEN || order.state() == OrderState.PARTIALLY_FILLED;
    }
}
