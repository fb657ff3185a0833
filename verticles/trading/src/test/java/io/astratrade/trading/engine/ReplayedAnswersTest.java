package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.codec.EngineSnapshot;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.OrderState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A repeated Idempotency-Key gets the answer of then, whatever has become of the order since. */
class ReplayedAnswersTest {
    private final World world = new World();

    @Test
    void anOrderThatWasFilledSinceIsAnsweredAsItWas() {
        Outcome first = keyed(world);
        world.market(2, Side.BUY, "0.01");
        assertThat(state(first)).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(keyed(world).order()).isEqualTo(first.order());
        world.market(2, Side.BUY, "0.02");
        assertThat(state(first)).isEqualTo(OrderState.FILLED);
        assertThat(keyed(world).order()).isEqualTo(first.order());
    }

    @Test
    void anOrderThatWasCancelledSinceIsAnsweredAsItWas() {
        Outcome first = keyed(world);
        world.apply(new Command.CancelAll(world.next(), World.user(1), -1));
        assertThat(state(first)).isEqualTo(OrderState.CANCELLED);
        assertThat(keyed(world).order()).isEqualTo(first.order());
    }

    @Test
    void anOrderThatWasCancelledAtOnceIsAnsweredSo() {
        Outcome first = partly(world);
        assertThat(first.order().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(first.order().fills()).hasSize(1);
        assertThat(partly(world).order()).isEqualTo(first.order());
    }

    @Test
    void aSnapshotRemembersTheAnswerToo() {
        Outcome first = keyed(world);
        world.market(2, Side.BUY, "0.01");
        Engine restored = EngineSnapshot.read(EngineSnapshot.write(world.engine), 0);
        Outcome again = keyed(world);
        assertThat(restored.apply(world.commands.get(world.commands.size() - 1)))
                .isEqualTo(again);
        assertThat(again.order()).isEqualTo(first.order());
    }

    private static Outcome keyed(World world) {
        return world.order(1, Side.SELL, OrderType.LIMIT, "0.03", "60005.00", null, "key", 1);
    }

    /** Takes the whole ask of somebody, and asks for more than the price allows. */
    private static Outcome partly(World world) {
        world.limit(2, Side.SELL, "0.01", "60005.00");
        return world.apply(new Command.PlaceOrder(
                world.next(),
                World.user(1),
                0,
                Side.BUY,
                OrderType.LIMIT,
                TimeInForce.IOC,
                2_000_000,
                60_005_000_000L,
                null,
                "ioc",
                1));
    }

    private OrderState state(Outcome placed) {
        UUID order = UUID.fromString(placed.order().orderId());
        return world.engine.views().order(World.user(1), order).orElseThrow().state();
    }
}
