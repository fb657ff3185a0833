package io.astratrade.trading.domain;

import io.astratrade.codec.amount.AmountException;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.trading.engine.command.Instrument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that can be traded, from conf/instruments.yaml; an instrument's index is its place in alphabetical order. */
public final class InstrumentTable {
    private static final String PREFIX = "instruments.";

    private final List<Instrument> instruments;
    private final Map<String, Integer> indexes = new HashMap<>();

    private InstrumentTable(List<Instrument> instruments) {
        this.instruments = List.copyOf(instruments);
        for (int i = 0; i < instruments.size(); i++) {
            indexes.put(instruments.get(i).symbol(), i);
        }
    }

    /** Errors go to the reader. */
    public static InstrumentTable from(Config config, ConfigReader reader) {
        List<Instrument> instruments = new ArrayList<>();
        for (String symbol : symbols(config)) {
            try {
                instruments.add(countable(instrument(symbol, reader)));
            } catch (IllegalArgumentException | ArithmeticException e) {
                reader.error(PREFIX + symbol + ": " + e.getMessage());
            }
        }
        if (instruments.isEmpty()) {
            reader.error("instruments: none are configured");
        }
        return new InstrumentTable(instruments);
    }

    public List<Instrument> all() {
        return instruments;
    }

    /** -1 when there is no such instrument. */
    public int index(String symbol) {
        return indexes.getOrDefault(symbol, -1);
    }

    /** The index, for addresses that name the instrument. */
    public int required(String symbol) {
        int index = index(symbol);
        if (index < 0) {
            throw TradingRefusal.TRADING_SYMBOL_NOT_FOUND.refused("There is no instrument " + symbol);
        }
        return index;
    }

    public Optional<Instrument> find(String symbol) {
        int index = index(symbol);
        return index < 0 ? Optional.empty() : Optional.of(instruments.get(index));
    }

    private static Set<String> symbols(Config config) {
        Set<String> symbols = new LinkedHashSet<>();
        for (String key : config.keysBelow("instruments")) {
            symbols.add(key.substring(PREFIX.length(), key.indexOf('.', PREFIX.length())));
        }
        return symbols;
    }

    private static Instrument instrument(String symbol, ConfigReader reader) {
        String at = PREFIX + symbol + ".";
        return new Instrument(
                symbol,
                reader.text(at + "base"),
                price(reader, at + "reference_price"),
                price(reader, at + "tick"),
                quantity(reader, at + "lot"),
                reader.required(at + "min_notional", "an amount of USD like 1.00", InstrumentTable::money, 0L),
                quantity(reader, at + "max_quantity"),
                reader.integer(at + "band_bps", 1, 10_000),
                reader.integer(at + "volatility_bps", 0, 1_000),
                reader.integer(at + "spread_bps", 0, 1_000),
                quantity(reader, at + "level_quantity"));
    }

    private static Instrument countable(Instrument instrument) {
        if (!instrument.countable()) {
            throw new IllegalArgumentException("an order of max_quantity would be worth more than can be counted");
        }
        return instrument;
    }

    private static long price(ConfigReader reader, String key) {
        return reader.required(
                key, "a price above 0 like 0.4500", text -> Price.parse(text).micros(), 1L);
    }

    private static long quantity(ConfigReader reader, String key) {
        return reader.required(
                key,
                "a quantity above 0 like 0.001",
                text -> Quantity.parse(text).units(),
                1L);
    }

    private static long money(String text) throws AmountException {
        return Money.parse(text).micros();
    }
}
