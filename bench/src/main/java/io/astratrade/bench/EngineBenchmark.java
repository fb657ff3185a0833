package io.astratrade.bench;

import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.command.Command.Configure;
import io.astratrade.trading.engine.command.Command.MarketTick;
import io.astratrade.trading.engine.command.Command.PlaceOrder;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Market orders of 200 users, in turn buy and sell, each filled at once; a tick after every thousand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {
    private static final int USERS = 200;
    private static final long PRICE = 60_000_000_000L;
    private static final Instrument BTC = new Instrument(
            "BTC-USD", "BTC", PRICE, 10_000, 10_000, 1_000_000, 10_000_000_000L, 2_000, 8, 2, 50_000_000_000L);

    private static final EngineRules RULES = new EngineRules(1_000_000_000_000_000L, 10, 5, 300, 0, 0, 200, 200_000);

    private final Engine engine = new Engine(RULES, List.of(BTC), 0);
    private final UUID[] users = new UUID[USERS];
    private long micros = 1_760_000_000_000_000L;
    private long turn;

    public EngineBenchmark() {
        engine.apply(new Configure(micros, EngineRevision.latest(), RULES, List.of(BTC)));
        for (int i = 0; i < USERS; i++) {
            users[i] = new UUID(7, i);
        }
    }

    @Benchmark
    public Outcome marketOrder() {
        micros += 10;
        if (++turn % 1_000 == 0) {
            engine.apply(new MarketTick(micros, 0, PRICE));
        }
        Outcome outcome = engine.apply(new PlaceOrder(
                micros,
                users[(int) (turn / 2 % USERS)],
                0,
                turn % 2 == 0 ? Side.BUY : Side.SELL,
                OrderType.MARKET,
                TimeInForce.IOC,
                100_000,
                0,
                null,
                null,
                0));
        if (outcome.refusal() != null) {
            throw new IllegalStateException("refused: " + outcome.refusal());
        }
        return outcome;
    }
}
