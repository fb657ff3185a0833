package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.view.MarketTrade;
import io.astratrade.trading.engine.view.TickerView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a market says of itself, and how far from it a limit may be. */
class MarketNumbersTest {
    private static final long DAY = 86_400_000_000L;
    private final World world = new World();

    @Test
    void theDaysNumbersEndWithTheDay() {
        world.market(1, Side.BUY, "0.01");
        TickerView today = world.engine.views().ticker(0);
        assertThat(today.dayVolume()).isEqualTo(1_000_000);
        world.apply(new Command.MarketTick(world.next() + DAY, 1, 450_000));
        TickerView tomorrow = world.engine.views().ticker(0);
        assertThat(tomorrow.dayVolume()).isZero();
        assertThat(tomorrow.dayOpen()).isZero();
        assertThat(tomorrow.dayHigh()).isZero();
        assertThat(tomorrow.dayLow()).isZero();
        assertThat(tomorrow.last()).isEqualTo(today.last());
    }

    /** The side of a trade is that of who came to the book. */
    @Test
    void theMarketMakerSellsToABidThatItsQuotesComeDownTo() {
        world.limit(1, Side.BUY, "0.01", "59000.00");
        world.apply(new Command.MarketTick(world.next(), 0, 58_900_000_000L));
        assertThat(world.engine.views().trades(0, 1)).singleElement().satisfies(trade -> assertThat(trade.side())
                .isEqualTo(Side.SELL));
    }

    /** The band is 20 % of 0.4555. */
    @ParameterizedTest
    @CsvSource({"0.3644, true", "0.3643, false", "0.5466, true", "0.5467, false"})
    void aLimitMayBeAsFarFromTheMarketAsTheBandSays(String price, boolean allowed) {
        world.apply(new Command.MarketTick(world.next(), 1, 455_500));
        Outcome outcome = world.limit(1, 1, Side.BUY, "100", price);
        assertThat(outcome.refusal()).isEqualTo(allowed ? null : OrderRefusal.TRADING_PRICE_OUTSIDE_BAND);
    }

    @Test
    void theDaysVolumeIsNeverBelowZero() {
        Market market = new Market(World.INSTRUMENTS.get(1));
        for (int i = 0; i < 3; i++) {
            market.traded(new MarketTrade("t" + i, Side.BUY, Long.MAX_VALUE / 2, 450_000, 1));
        }
        assertThat(market.ticker(1).dayVolume()).isEqualTo(Long.MAX_VALUE);
    }
}
