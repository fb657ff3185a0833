package io.astratrade.trading.engine.codec;

import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.Command.CancelAll;
import io.astratrade.trading.engine.command.Command.CancelOrder;
import io.astratrade.trading.engine.command.Command.ClosePosition;
import io.astratrade.trading.engine.command.Command.Configure;
import io.astratrade.trading.engine.command.Command.MarketTick;
import io.astratrade.trading.engine.command.Command.PlaceOrder;
import io.astratrade.trading.engine.command.Command.SetPlanLimit;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The commands that the committed journals hold: every kind, every choice of an order, every field with and without a value. */
final class GoldenJournal {
    private static final long START = 1_760_000_000_000_000L;
    private static final EngineRules RULES = new EngineRules(10_000_000_000L, 10, 5, 300, 0, 0, 50, 1_000);
    private static final EngineRules STRICTER = new EngineRules(5_000_000L, 50, 20, 100, 9, 8, 7, 6);
    private static final Instrument BTC = instrument("BTC-USD", "60000.00", "0.01", "0.0001", "5");
    private static final Instrument ADA = instrument("ADA-USD", "0.4500", "0.0001", "1", "500000");
    private static final UUID ANN = new UUID(7, 1);
    private static final UUID BOB = new UUID(7, 2);

    private GoldenJournal() {}

    static Engine replayed(List<Command> commands) {
        Engine engine = new Engine(RULES, List.of(BTC), 0);
        commands.forEach(engine::apply);
        return engine;
    }

    /** As journals hold them since they know what plans allow. */
    static List<Command> withPlans(EngineRevision revision) {
        List<Command> commands = new ArrayList<>(commands(revision));
        commands.add(new SetPlanLimit(START + 14, ANN, 500));
        commands.add(new SetPlanLimit(START + 15, BOB, 0));
        return commands;
    }

    /** As a journal of this revision holds them that knows nothing of plans. */
    static List<Command> commands(EngineRevision revision) {
        return List.of(
                new Configure(START, revision, RULES, List.of(BTC)),
                market(1, ANN, Side.BUY, "0.02"),
                limit(2, BOB, Side.SELL, TimeInForce.GTC, "0.03", "60003.00", "mine", "key", 7),
                limit(3, ANN, Side.BUY, TimeInForce.IOC, "0.01", "60004.00", null, null, 0),
                limit(4, BOB, Side.SELL, TimeInForce.GTC, "0.03", "60003.00", "mine", "key", 7),
                limit(5, ANN, Side.SELL, TimeInForce.GTC, "0.01", "61000.00", "later", null, 0),
                new MarketTick(START + 6, 0, Price.parse("60020.00").micros()),
                new Configure(START + 7, revision, STRICTER, List.of(BTC, ADA)),
                new CancelOrder(START + 8, ANN, new UUID(1, 2)),
                new CancelAll(START + 9, BOB, 0),
                new PlaceOrder(
                        START + 10,
                        BOB,
                        1,
                        Side.BUY,
                        OrderType.MARKET,
                        TimeInForce.IOC,
                        300_000_000L,
                        0,
                        null,
                        "k2",
                        -1),
                new CancelAll(START + 11, BOB, -1),
                new ClosePosition(START + 12, ANN, 0),
                new PlaceOrder(
                        START + 13, BOB, -1, Side.SELL, OrderType.MARKET, TimeInForce.IOC, 1, 0, "none", null, 0));
    }

    private static PlaceOrder market(long later, UUID user, Side side, String quantity) {
        return new PlaceOrder(
                START + later,
                user,
                0,
                side,
                OrderType.MARKET,
                TimeInForce.IOC,
                Quantity.parse(quantity).units(),
                0,
                null,
                null,
                0);
    }

    private static PlaceOrder limit(
            long later,
            UUID user,
            Side side,
            TimeInForce timeInForce,
            String quantity,
            String price,
            String clientOrderId,
            String key,
            long hash) {
        return new PlaceOrder(
                START + later,
                user,
                0,
                side,
                OrderType.LIMIT,
                timeInForce,
                Quantity.parse(quantity).units(),
                Price.parse(price).micros(),
                clientOrderId,
                key,
                hash);
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
}
