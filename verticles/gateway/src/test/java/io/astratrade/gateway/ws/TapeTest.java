package io.astratrade.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TapeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Tape tape = new Tape();

    private static TradeExecuted fill(long counter, OrderSide side, Liquidity liquidity) {
        String id = EventIds.deterministic(NOW.toEpochMilli(), 1, counter);
        return Exchange.fill("user", id, side, liquidity, NOW);
    }

    @Test
    void aTradeOfTwoUsersIsPrintedOnce() {
        assertThat(tape.print(fill(1, OrderSide.BUY, Liquidity.TAKER))).isPresent();
        assertThat(tape.print(fill(2, OrderSide.SELL, Liquidity.MAKER))).isEmpty();
    }

    @Test
    void aRestingOrderThatTheMarketTookIsPrinted() {
        assertThat(tape.print(fill(2, OrderSide.SELL, Liquidity.MAKER))).isPresent();
    }

    @Test
    void aRestingFillOfAnotherTradeIsPrinted() {
        assertThat(tape.print(fill(1, OrderSide.BUY, Liquidity.TAKER))).isPresent();
        assertThat(tape.print(fill(5, OrderSide.SELL, Liquidity.MAKER))).isPresent();
        assertThat(tape.print(fill(7, OrderSide.BUY, Liquidity.TAKER))).isPresent();
        assertThat(tape.print(fill(8, OrderSide.BUY, Liquidity.MAKER))).isPresent();
    }

    @Test
    void nobodyIsNamed() {
        assertThat(tape.print(fill(1, OrderSide.BUY, Liquidity.TAKER)).orElseThrow())
                .doesNotContain("user", "order")
                .contains("\"side\":\"");
    }
}
