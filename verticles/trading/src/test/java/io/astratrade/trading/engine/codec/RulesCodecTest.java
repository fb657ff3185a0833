package io.astratrade.trading.engine.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.World;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules and instruments that change, and keys that are forgotten. */
class RulesCodecTest {
    private static final EngineRules OTHER = new EngineRules(5_000_000L, 50, 20, 100, 3, 2, 7, 0);
    private final World world = new World();

    @Test
    void aReplayUnderOtherTermsGivesTheSameState() {
        configure(World.RULES, World.INSTRUMENTS);
        world.market(1, Side.BUY, "0.01");
        configure(OTHER, more());
        world.market(2, Side.BUY, "0.0001");
        world.market(1, 2, Side.SELL, "0.01");

        Engine replica = new Engine(OTHER, more(), 0);
        List<Command> journal = CommandCodec.decode(CommandCodec.encode(world.commands));
        assertThat(journal.stream().map(replica::apply).toList()).isEqualTo(world.outcomes);
        assertThat(EngineSnapshot.hash(replica)).isEqualTo(EngineSnapshot.hash(world.engine));
        assertThat(replica.goesBy(OTHER, more())).isTrue();

        Engine restored = EngineSnapshot.read(EngineSnapshot.write(world.engine), 0);
        assertThat(restored.goesBy(OTHER, more())).isTrue();
        assertThat(EngineSnapshot.hash(restored)).isEqualTo(EngineSnapshot.hash(world.engine));
    }

    @Test
    void instrumentsInAnotherOrderAreRefused() {
        world.market(1, Side.BUY, "0.01");
        List<Instrument> turned = new ArrayList<>(World.INSTRUMENTS);
        Collections.reverse(turned);
        assertThatThrownBy(() -> configure(World.RULES, turned)).hasMessageContaining("only be added behind");
        assertThatThrownBy(() -> configure(World.RULES, World.INSTRUMENTS.subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysOfAnAccountAtRestAreForgottenAfterADay() {
        long day = 24 * 3_600_000_000L;
        world.order(1, Side.BUY, OrderType.LIMIT, "0.01", "50000.00", "mine", "key", 0);
        world.apply(new Command.CancelAll(world.next(), World.user(1), -1));
        assertThat(world.engine.views().byClientOrderId(World.user(1), "mine")).isPresent();
        world.apply(new Command.MarketTick(world.next() + day + 3_600_000_000L, 0, 60_000_000_000L));
        assertThat(world.engine.views().byClientOrderId(World.user(1), "mine")).isEmpty();
    }

    private void configure(EngineRules rules, List<Instrument> instruments) {
        world.apply(new Command.Configure(world.next(), EngineRevision.latest(), rules, instruments));
    }

    private static List<Instrument> more() {
        Instrument last = World.INSTRUMENTS.get(0);
        List<Instrument> instruments = new ArrayList<>(World.INSTRUMENTS);
        instruments.add(new Instrument(
                "ZEC-USD",
                "ZEC",
                last.referencePrice(),
                last.tick(),
                last.lot(),
                last.minNotional(),
                last.maxQuantity(),
                last.bandBps(),
                last.volatilityBps(),
                last.spreadBps(),
                last.levelQuantity()));
        return instruments;
    }
}
