package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.AccountView;
import io.astratrade.trading.engine.view.BookView;
import io.astratrade.trading.engine.view.OrderState;
import io.astratrade.trading.engine.view.OrderView;
import io.astratrade.trading.engine.view.PositionView;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The engine against {@link NaiveExchange}: the same orders, ticks and cancellations must give the same trades. */
class EngineOracleTest {
    private static final int USERS = 5;
    private static final EngineRules RICH = new EngineRules(1_000_000_000_000_000L, 10, 5, 300, 0, 0, 100_000, 100_000);

    private final MarketSimulator simulator = new MarketSimulator(3);

    /** One run: the engine, the oracle, and the orders by their ids. */
    private static final class Run {
        final World world = new World(RICH);
        final Instrument instrument = World.INSTRUMENTS.get(0);
        final NaiveExchange oracle = new NaiveExchange(instrument, RICH.collarBps());
        final Map<String, NaiveExchange.Offer> orders = new HashMap<>();
    }

    @Property(tries = 150)
    void tradesOrdersAndBookAreThoseOfTheOracle(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int length) {
        Run run = new Run();
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            step(run, random);
            assertBook(run);
        }
        run.orders.forEach((id, expected) -> assertOrder(run, id, expected));
        for (int user = 0; user < USERS; user++) {
            assertCash(run, user);
        }
    }

    private void step(Run run, Random random) {
        int user = random.nextInt(USERS);
        switch (random.nextInt(12)) {
            case 0, 1 -> tick(run, random);
            case 2 -> {
                run.world.apply(new Command.CancelAll(run.world.next(), World.user(user), 0));
                run.oracle.cancelAll(user);
            }
            default -> place(run, random, user);
        }
    }

    private void tick(Run run, Random random) {
        long now = run.world.engine.views().referencePrice(0);
        long next = simulator.next(run.instrument, now, random.nextLong());
        run.world.apply(new Command.MarketTick(run.world.next(), 0, next));
        run.oracle.move(next);
    }

    private static void place(Run run, Random random, int user) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long quantity = (1 + random.nextInt(100_000)) * run.instrument.lot();
        boolean market = random.nextInt(3) == 0;
        boolean rests = !market && random.nextInt(4) != 0;
        long now = run.world.engine.views().referencePrice(0);
        long limit = now / run.instrument.tick() * run.instrument.tick()
                + (random.nextInt(6_001) - 3_000) * run.instrument.tick();
        Outcome outcome = run.world.apply(new Command.PlaceOrder(
                run.world.next(),
                World.user(user),
                0,
                side,
                market ? OrderType.MARKET : OrderType.LIMIT,
                rests ? TimeInForce.GTC : TimeInForce.IOC,
                quantity,
                market ? 0 : limit,
                null,
                null,
                0));
        NaiveExchange.Offer expected = run.oracle.place(user, side, market ? null : limit, quantity, rests);
        assertThat(outcome.refusal()).isEqualTo(expected == null ? OrderRefusal.TRADING_NO_LIQUIDITY : null);
        if (expected != null) {
            run.orders.put(outcome.orders().get(0).orderId(), expected);
        }
    }

    private static void assertBook(Run run) {
        BookView book = run.world.engine.views().book(0, Integer.MAX_VALUE >> 16);
        assertThat(levels(book.bids())).isEqualTo(run.oracle.depth(Side.BUY));
        assertThat(levels(book.asks())).isEqualTo(run.oracle.depth(Side.SELL));
    }

    private static Map<Long, Long> levels(List<BookView.Level> levels) {
        Map<Long, Long> byPrice = new TreeMap<>();
        levels.forEach(level -> byPrice.put(level.price(), level.quantity()));
        return byPrice;
    }

    private static void assertOrder(Run run, String id, NaiveExchange.Offer expected) {
        OrderView order = view(run, id, expected.user);
        List<NaiveExchange.Trade> trades = new ArrayList<>();
        order.fills().forEach(fill -> trades.add(new NaiveExchange.Trade(fill.quantity(), fill.price(), fill.maker())));
        assertThat(trades).isEqualTo(expected.trades);
        assertThat(order.quantity() - order.filledQuantity()).isEqualTo(expected.left);
        assertThat(order.state()).isEqualTo(state(expected));
    }

    private static OrderState state(NaiveExchange.Offer order) {
        if (order.left == 0) {
            return OrderState.FILLED;
        }
        if (order.cancelled) {
            return OrderState.CANCELLED;
        }
        return order.trades.isEmpty() ? OrderState.OPEN : OrderState.PARTIALLY_FILLED;
    }

    /** Cash is what was paid in, plus sales, minus purchases and fees; a short locks its proceeds and as much again. */
    private static void assertCash(Run run, int user) {
        BigInteger expected = BigInteger.valueOf(RICH.openingBalance());
        for (Map.Entry<String, NaiveExchange.Offer> order : run.orders.entrySet()) {
            if (order.getValue().user == user) {
                for (NaiveExchange.Trade trade : order.getValue().trades) {
                    expected = expected.add(flow(order.getValue().side, trade));
                }
            }
        }
        for (PositionView position : run.world.engine.views().positions(World.user(user))) {
            if (position.quantity() < 0) {
                expected = expected.subtract(BigInteger.valueOf(2 * position.cost()));
            }
        }
        AccountView account = run.world.account(user);
        assertThat(BigInteger.valueOf(account.cash() + account.reserved())).isEqualTo(expected);
    }

    private static BigInteger flow(Side side, NaiveExchange.Trade trade) {
        BigInteger notional = BigInteger.valueOf(trade.price())
                .multiply(BigInteger.valueOf(trade.quantity()))
                .divide(BigInteger.valueOf(100_000_000));
        int bps = trade.maker() ? RICH.makerFeeBps() : RICH.takerFeeBps();
        BigInteger[] fee = notional.multiply(BigInteger.valueOf(bps)).divideAndRemainder(BigInteger.valueOf(10_000));
        BigInteger roundedUp = fee[1].signum() == 0 ? fee[0] : fee[0].add(BigInteger.ONE);
        return notional.multiply(BigInteger.valueOf(-side.sign())).subtract(roundedUp);
    }

    private static OrderView view(Run run, String id, int user) {
        return run.world
                .engine
                .views()
                .order(World.user(user), UUID.fromString(id))
                .orElseThrow();
    }
}
