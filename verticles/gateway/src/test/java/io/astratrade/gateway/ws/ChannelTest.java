package io.astratrade.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    @ParameterizedTest
    @CsvSource({
        "ticker:BTC-USD, TICKER, BTC-USD",
        "trades:1INCH-USD, TRADES, 1INCH-USD",
        "leaderboard:xp:all-time, LEADERBOARD, all-time",
        "orders, ORDERS, orders"
    })
    void aNameSaysWhatIsShown(String name, Channel.Kind kind, String argument) {
        assertThat(Channel.named(name)).contains(new Channel(kind, name, argument));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ticker",
                "ticker:",
                "ticker:btc-usd",
                "ticker:BTC-USD,ETH-USD",
                "ticker:BTC-USD\"",
                "trades:ABCDEFGHIJK-USD",
                "leaderboard:xp:hourly",
                "leaderboard:pnl:daily",
                "orders:somebody"
            })
    void otherNamesAreNone(String name) {
        assertThat(Channel.named(name)).isEmpty();
    }

    @Test
    void onlyOrdersArePrivate() {
        assertThat(Channel.named("orders").orElseThrow().isPrivate()).isTrue();
        assertThat(Channel.named("trades:BTC-USD").orElseThrow().isPrivate()).isFalse();
    }
}
