package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.view.OrderState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders that end one position and begin the opposite one, and what they leave behind. */
class FlippingOrdersTest {
    private final World world = new World();

    /** Sells 0.1 while long 0.05: only the second half needs money, and needs it to the end. */
    @Test
    void whatIsReservedForTheNewPositionOutlastsTheClosingOfTheOld() {
        world.market(1, Side.BUY, "0.05");
        Outcome sale = world.limit(1, Side.SELL, "0.1", "60005.00");
        long reserved = world.account(1).reserved();
        assertThat(reserved).isEqualTo(3_003_250_250L);
        world.market(2, Side.BUY, "0.05");
        assertThat(world.account(1).reserved()).isEqualTo(reserved);
        spendAll(1);
        world.market(2, Side.BUY, "0.05");
        assertThat(state(1, sale)).isEqualTo(OrderState.FILLED);
        assertThat(world.account(1).reserved()).isZero();
    }

    /** The sale that was to close the long position does not stand in the way of closing the short one. */
    @Test
    void anOrderOfTheOtherSideDoesNotCountAsClosingTheNewPosition() {
        world.market(1, Side.BUY, "0.05");
        world.limit(1, Side.SELL, "0.05", "61000.00");
        world.market(1, Side.SELL, "0.08");
        spendAll(1);
        assertThat(world.market(1, Side.BUY, "0.03").refusal()).isNull();
        assertThat(world.engine.views().positions(World.user(1))).hasSize(1);
    }

    /** The loss of the old position comes first: nobody opens a position with money that is not there. */
    @Test
    void aLossIsPaidBeforeAnythingNewIsOpened() {
        world.market(1, Side.SELL, "0.1");
        world.apply(new Command.MarketTick(world.next(), 0, 150_000_000_000L));
        Outcome flip = world.market(1, Side.BUY, "0.12");
        assertThat(flip.order().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(world.account(1).cash()).isNotNegative();
        assertThat(world.market(1, Side.BUY, "0.1").order().state()).isEqualTo(OrderState.FILLED);
    }

    /** Buys as much ADA as the worst price allows. */
    private void spendAll(int user) {
        long ada = world.account(user).cash() / 465_000;
        assertThat(world.market(user, 1, Side.BUY, Long.toString(ada)).refusal())
                .isNull();
    }

    private OrderState state(int user, Outcome placed) {
        UUID order = UUID.fromString(placed.order().orderId());
        return world.engine.views().order(World.user(user), order).orElseThrow().state();
    }
}
