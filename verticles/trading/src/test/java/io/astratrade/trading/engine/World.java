package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.event.TradingEvent;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.AccountView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An engine with two instruments and a clock that tests move; it keeps every command, to be replayed. */
public final class World {
    public static final EngineRules RULES = new EngineRules(10_000_000_000L, 10, 5, 300, 0, 0, 50, 1_000);
    public static final List<Instrument> INSTRUMENTS = List.of(
            instrument("BTC-USD", "60000.00", "0.01", "0.0001", "5"),
            instrument("ADA-USD", "0.4500", "0.0001", "1", "500000"));

    public final List<Command> commands = new ArrayList<>();
    public final List<Outcome> outcomes = new ArrayList<>();
    public final Engine engine;
    private long micros = 1_760_000_000_000_000L;

    public World() {
        this(RULES);
    }

    public World(EngineRules rules) {
        engine = new Engine(rules, INSTRUMENTS, 0);
        apply(new Command.Configure(next(), EngineRevision.latest(), rules, INSTRUMENTS));
    }

    private static Instrument instrument(String symbol, String price, String tick, String lot, String level) {
        return new Instrument(
                symbol,
                symbol.substring(0, 3),
                Price.parse(price).micros(),
                Price.parse(tick).micros(),
                Quantity.parse(lot).units(),
                1_000_000L,
                Quantity.parse("1000000").units(),
                2_000,
                8,
                2,
                Quantity.parse(level).units());
    }

    static List<TradingEvent> events(Outcome outcome) {
        return outcome.events().stream().map(EngineEvent::data).toList();
    }

    public static UUID user(int number) {
        return new UUID(7, number);
    }

    public long next() {
        micros += 1_000;
        return micros;
    }

    public Outcome apply(Command command) {
        commands.add(command);
        Outcome outcome = engine.apply(command);
        outcomes.add(outcome);
        return outcome;
    }

    public Outcome market(int user, Side side, String quantity) {
        return order(user, side, OrderType.MARKET, quantity, "0", null, null, 0);
    }

    public Outcome market(int user, int instrument, Side side, String quantity) {
        return apply(new Command.PlaceOrder(
                next(),
                user(user),
                instrument,
                side,
                OrderType.MARKET,
                TimeInForce.IOC,
                Quantity.parse(quantity).units(),
                0,
                null,
                null,
                0));
    }

    Outcome limit(int user, Side side, String quantity, String price) {
        return order(user, side, OrderType.LIMIT, quantity, price, null, null, 0);
    }

    Outcome limit(int user, int instrument, Side side, String quantity, String price) {
        return apply(new Command.PlaceOrder(
                next(),
                user(user),
                instrument,
                side,
                OrderType.LIMIT,
                TimeInForce.GTC,
                Quantity.parse(quantity).units(),
                Price.parse(price).micros(),
                null,
                null,
                0));
    }

    public Outcome order(
            int user,
            Side side,
            OrderType type,
            String quantity,
            String price,
            String clientId,
            String key,
            long hash) {
        return apply(new Command.PlaceOrder(
                next(),
                user(user),
                0,
                side,
                type,
                type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.GTC,
                Quantity.parse(quantity).units(),
                Price.parse(price).micros(),
                clientId,
                key,
                hash));
    }

    AccountView account(int user) {
        return engine.views().account(user(user));
    }

    /** Cash + reserved + margin + fees - realised. */
    long accountedFor(int user) {
        AccountView account = account(user);
        return account.cash() + account.reserved() + account.margin() + account.fees() - account.realizedPnl();
    }
}
