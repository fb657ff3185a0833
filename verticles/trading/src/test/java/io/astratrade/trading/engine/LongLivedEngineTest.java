package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.codec.EngineSnapshot;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.AccountView;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An engine over days, in which keys grow old and orders of a few accounts flip positions again and again. */
class LongLivedEngineTest {
    private static final long HOUR = 3_600_000_000L;
    private static final int USERS = 3;
    private static final EngineRules RULES = new EngineRules(10_000_000_000L, 10, 5, 300, 30, 0, 20, 40);

    private long micros;

    @Property(tries = 80)
    void aSnapshotAndTheRestGiveTheSameStateAcrossDays(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 150) int at) {
        List<Command> commands = new Random(seed)
                .ints(150)
                .mapToObj(Random::new)
                .map(this::command)
                .toList();
        Engine whole = new Engine(RULES, World.INSTRUMENTS, 0);
        commands.forEach(whole::apply);
        Engine first = new Engine(RULES, World.INSTRUMENTS, 0);
        commands.subList(0, at).forEach(first::apply);
        Engine restored = EngineSnapshot.read(EngineSnapshot.write(first), 0);
        commands.subList(at, commands.size()).forEach(restored::apply);
        assertThat(EngineSnapshot.hash(restored)).isEqualTo(EngineSnapshot.hash(whole));
    }

    /** Prices stay below twice the entry here, so that no loss is larger than what was locked. */
    @Property(tries = 120)
    void nobodyIsInDebtForMoreThanTheFeesOfClosing(@ForAll long seed) {
        Engine engine = new Engine(RULES, World.INSTRUMENTS, 0);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            engine.apply(command(random));
            for (int user = 0; user < USERS; user++) {
                AccountView account = engine.views().account(World.user(user));
                assertThat(account.cash()).isGreaterThanOrEqualTo(-account.fees());
                assertThat(account.reserved()).isNotNegative();
            }
        }
    }

    private Command command(Random random) {
        micros += random.nextInt(4) == 0 ? random.nextLong(8 * HOUR) : 1_000;
        long now = 1_760_000_000_000_000L + micros;
        return switch (random.nextInt(8)) {
            case 0 -> new Command.MarketTick(now, 0, (58_000 + random.nextInt(4_000)) * 1_000_000L);
            case 1 -> new Command.ClosePosition(now, World.user(random.nextInt(USERS)), 0);
            case 2, 3, 4 -> order(random, now, OrderType.MARKET, 0);
            default -> order(random, now, OrderType.LIMIT, (58_000 + random.nextInt(4_000)) * 1_000_000L);
        };
    }

    private static Command order(Random random, long now, OrderType type, long price) {
        return new Command.PlaceOrder(
                now,
                World.user(random.nextInt(USERS)),
                0,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                type,
                type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.GTC,
                (1 + random.nextInt(1_400)) * World.INSTRUMENTS.get(0).lot(),
                price,
                random.nextInt(3) == 0 ? "c" + random.nextInt(9) : null,
                random.nextInt(3) == 0 ? "k" + random.nextInt(9) : null,
                random.nextInt(2));
    }
}
