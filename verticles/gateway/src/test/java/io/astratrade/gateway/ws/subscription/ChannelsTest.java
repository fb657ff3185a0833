package io.astratrade.gateway.ws.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
    private static final Channels CHANNELS = Channels.declared();

    @ParameterizedTest
    @CsvSource({
        "ticker:BTC-USD, ticker, BTC-USD",
        "trades:1INCH-USD, trades, 1INCH-USD",
        "leaderboard:xp:all-time, leaderboard, all-time",
        "orders, orders, ''"
    })
    void aNameSaysWhatIsShown(String name, String type, String argument) {
        Channel channel = CHANNELS.named(name).orElseThrow();
        assertThat(channel.type().name()).isEqualTo(type);
        assertThat(channel.argument()).isEqualTo(argument);
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
        assertThat(CHANNELS.named(name)).isEmpty();
    }

    @Test
    void onlyOrdersArePrivate() {
        assertThat(CHANNELS.named("orders").orElseThrow().isPrivate()).isTrue();
        assertThat(CHANNELS.named("trades:BTC-USD").orElseThrow().isPrivate()).isFalse();
    }
}
