package io.astratrade.trading.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Tape tape = new Tape();

    private static TradeExecuted fill(long counter, OrderSide side, Liquidity liquidity) {
        return fill(EventIds.next(), id(counter), side, liquidity);
    }

    private static TradeExecuted fill(String tradeId, String matchId, OrderSide side, Liquidity liquidity) {
        return new TradeExecuted(
                tradeId,
                "an-order",
                "a-user",
                "BTC-USD",
                side,
                Quantity.parse("0.5"),
                Price.parse("100"),
                Money.parse("50"),
                Money.parse("0.05"),
                liquidity,
                NOW,
                Money.parse("0"),
                "ASTRA",
                true,
                matchId,
                "an-account");
    }

    private static String id(long counter) {
        return EventIds.deterministic(NOW.toEpochMilli(), 1, counter);
    }

    private List<String> print(TradeExecuted fill) {
        List<String> printed = new ArrayList<>();
        tape.render(fill, (symbol, data) -> {
            assertThat(symbol).isEqualTo(fill.symbol());
            printed.add(data.get());
        });
        return printed;
    }

    @Test
    void aTradeOfTwoUsersIsPrintedOnce() {
        assertThat(print(fill(1, OrderSide.BUY, Liquidity.TAKER))).hasSize(1);
        assertThat(print(fill(id(2), id(1), OrderSide.SELL, Liquidity.MAKER))).isEmpty();
    }

    @Test
    void aRestingOrderThatTheMarketTookIsPrinted() {
        assertThat(print(fill(2, OrderSide.SELL, Liquidity.MAKER))).hasSize(1);
    }

    @Test
    void aRestingFillOfAnotherTradeIsPrinted() {
        assertThat(print(fill(1, OrderSide.BUY, Liquidity.TAKER))).hasSize(1);
        assertThat(print(fill(5, OrderSide.SELL, Liquidity.MAKER))).hasSize(1);
        assertThat(print(fill(7, OrderSide.BUY, Liquidity.TAKER))).hasSize(1);
        assertThat(print(fill(8, OrderSide.BUY, Liquidity.MAKER))).hasSize(1);
    }

    @Test
    void nobodyIsNamed() {
        assertThat(print(fill(1, OrderSide.BUY, Liquidity.TAKER)).get(0))
                .doesNotContain("user", "order", "account")
                .contains("\"side\":\"");
    }
}
