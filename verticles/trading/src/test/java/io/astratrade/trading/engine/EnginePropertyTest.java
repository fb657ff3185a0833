package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.codec.CommandCodec;
import io.astratrade.trading.engine.codec.EngineSnapshot;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold after any sequence of commands. */
class EnginePropertyTest {
    private static final int USERS = 4;
    private final MarketSimulator simulator = new MarketSimulator(1);

    @Property(tries = 120)
    void everyAccountAddsUpAfterEveryCommand(@ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int length) {
        World world = new World();
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            world.apply(command(world, random));
            for (int user = 0; user < USERS; user++) {
                assertThat(world.accountedFor(user)).isEqualTo(World.RULES.openingBalance());
                assertThat(world.account(user).reserved()).isNotNegative();
                assertThat(world.account(user).margin()).isNotNegative();
            }
        }
    }

    @Property(tries = 60)
    void feesCollectedAreFeesPaid(@ForAll long seed) {
        World world = played(seed, 100);
        long paid = IntStream.range(0, USERS)
                .mapToLong(user -> world.account(user).fees())
                .sum();
        assertThat(world.engine.views().collectedFees()).isEqualTo(paid);
    }

    @Property(tries = 60)
    void replayingTheJournalGivesTheSameStateAndEvents(@ForAll long seed) {
        World world = played(seed, 120);
        Engine replica = new Engine(World.RULES, World.INSTRUMENTS, 0);
        List<Command> journal = CommandCodec.decode(CommandCodec.encode(world.commands));
        assertThat(journal).isEqualTo(world.commands);
        List<Outcome> again = journal.stream().map(replica::apply).toList();
        assertThat(again).isEqualTo(world.outcomes);
        assertThat(EngineSnapshot.hash(replica)).isEqualTo(EngineSnapshot.hash(world.engine));
    }

    @Property(tries = 60)
    void aSnapshotAndTheRestGiveTheSameState(@ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int at) {
        World world = played(seed, 100);
        Engine first = new Engine(World.RULES, World.INSTRUMENTS, 0);
        world.commands.subList(0, at).forEach(first::apply);
        Engine restored = EngineSnapshot.read(EngineSnapshot.write(first), 0);
        assertThat(EngineSnapshot.hash(restored)).isEqualTo(EngineSnapshot.hash(first));
        world.commands.subList(at, world.commands.size()).forEach(restored::apply);
        assertThat(EngineSnapshot.hash(restored)).isEqualTo(EngineSnapshot.hash(world.engine));
    }

    private World played(long seed, int length) {
        World world = new World();
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            world.apply(command(world, random));
        }
        return world;
    }

    private Command command(World world, Random random) {
        UUID user = World.user(random.nextInt(USERS));
        return switch (random.nextInt(10)) {
            case 0 -> tick(world, random);
            case 1 -> new Command.CancelAll(world.next(), user, random.nextInt(3) - 1);
            case 2 -> new Command.ClosePosition(world.next(), user, random.nextInt(2));
            case 3 -> new Command.CancelOrder(world.next(), user, new UUID(random.nextLong(), random.nextLong()));
            case 4, 5, 6 -> order(world, random, user, OrderType.LIMIT);
            default -> order(world, random, user, OrderType.MARKET);
        };
    }

    private Command tick(World world, Random random) {
        int instrument = random.nextInt(2);
        long now = world.engine.views().referencePrice(instrument);
        return new Command.MarketTick(
                world.next(), instrument, simulator.next(World.INSTRUMENTS.get(instrument), now, random.nextLong()));
    }

    private static Command order(World world, Random random, UUID user, OrderType type) {
        int instrument = random.nextInt(2);
        Instrument traded = World.INSTRUMENTS.get(instrument);
        long lots = instrument == 0 ? 1 + random.nextInt(2_000) : 1 + random.nextInt(30_000);
        long price = traded.referencePrice() / traded.tick() + random.nextInt(401) - 200;
        return new Command.PlaceOrder(
                world.next(),
                user,
                instrument,
                random.nextBoolean() ? Side.BUY : Side.SELL,
                type,
                type == OrderType.MARKET || random.nextInt(4) == 0 ? TimeInForce.IOC : TimeInForce.GTC,
                lots * traded.lot(),
                type == OrderType.MARKET ? 0 : price * traded.tick(),
                random.nextInt(5) == 0 ? "c" + random.nextInt(20) : null,
                random.nextInt(5) == 0 ? "k" + random.nextInt(20) : null,
                random.nextInt(2));
    }
}
