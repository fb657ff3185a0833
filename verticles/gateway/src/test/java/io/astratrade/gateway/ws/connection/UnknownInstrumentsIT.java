package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.gateway.GatewayRig;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownInstrumentsIT extends LiveSocketTests {
    private static final int TRIED = 15;

    @ParameterizedTest
    @ValueSource(strings = {"trades:", "ticker:"})
    void namesThatAreTriedCostTradingNextToNothing(String kind) {
        int before = EXCHANGE.requests.get();
        for (int i = 0; i < TRIED; i++) {
            String channel = kind + "FOO" + i + "-BAR";
            socket.subscribe(channel);
            JsonObject refused = socket.next(frame -> "error".equals(frame.getString("op")));
            assertThat(refused.getString("code")).isEqualTo("WS_UNKNOWN_CHANNEL");
            assertThat(refused.getString("channel")).isEqualTo(channel);
        }
        assertThat(EXCHANGE.requests.get() - before).isLessThan(TRIED / 2);
        GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.subscriptions") == 0);
    }

    @Test
    void whoLeavesBeforeTheListIsThereIsNotBroughtBackByIt() {
        socket.subscribe("trades:BTC-USD");
        socket.unsubscribe("trades:BTC-USD");
        socket.nextOp("unsubscribed");
        socket.subscribe("trades:BTC-USD");
        assertThat(socket.next(frame -> "snapshot".equals(frame.getString("type")))
                        .getString("channel"))
                .isEqualTo("trades:BTC-USD");
        assertThat(gateway.metric("astra.gateway.ws.subscriptions")).isEqualTo(1);
    }
}
