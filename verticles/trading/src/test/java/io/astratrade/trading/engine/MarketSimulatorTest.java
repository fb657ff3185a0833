package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.trading.engine.command.Instrument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketSimulatorTest {
    private static final int DAYS = 3;
    private static final int STEPS = DAYS * 24 * 3_600 * 2;

    /** A price that sinks by itself, because of its coarse ticks, is money for whoever sells short. */
    @ParameterizedTest
    @CsvSource({
        "ADA-USD,  0.4500,  0.0001,  1,    12",
        "LINK-USD, 15.000,  0.001,   0.1,  12",
        "SOL-USD,  150.00,  0.01,    0.01, 12",
        "EUR-USD,  1.08000, 0.00001, 1,    2",
    })
    void thePriceStaysAroundWhereItBegan(String symbol, String price, String tick, String lot, int volatility) {
        Instrument instrument = instrument(symbol, price, tick, lot, volatility);
        MarketSimulator simulator = new MarketSimulator(42);
        long now = instrument.referencePrice();
        double sum = 0;
        for (long step = 0; step < STEPS; step++) {
            now = simulator.next(instrument, now, step);
            sum += now;
        }
        assertThat(sum / STEPS / instrument.referencePrice()).isCloseTo(1, within(0.02));
    }

    private static Instrument instrument(String symbol, String price, String tick, String lot, int volatility) {
        return new Instrument(
                symbol,
                "X",
                Price.parse(price).micros(),
                Price.parse(tick).micros(),
                Quantity.parse(lot).units(),
                1_000_000L,
                Quantity.parse("5000").units(),
                2_000,
                volatility,
                2,
                Quantity.parse("100").units());
    }
}
