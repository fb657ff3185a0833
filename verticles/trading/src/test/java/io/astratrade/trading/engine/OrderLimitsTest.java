package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an account may have at once, and what days mean for it. */
class OrderLimitsTest {
    private static final long DAY = 86_400_000_000L;

    @Test
    void anOpenOrderKeepsItsClientOrderIdHoweverOldItIs() {
        World world = new World();
        Outcome first = world.order(1, Side.BUY, OrderType.LIMIT, "0.01", "50000", "mine", null, 0);
        world.apply(new Command.MarketTick(world.next() + 2 * DAY, 1, 450_000));
        Command.PlaceOrder again = later(world, 2 * DAY, "mine");
        assertThat(world.apply(again).refusal()).isEqualTo(OrderRefusal.TRADING_DUPLICATE_CLIENT_ORDER_ID);
        UUID order = UUID.fromString(first.order().orderId());
        world.apply(new Command.CancelOrder(again.timeMicros() + 1, World.user(1), order));
        assertThat(world.apply(later(world, 2 * DAY, "mine")).refusal()).isNull();
    }

    @Test
    void whoHasAllOpenOrdersCanStillTradeAtOnceAndClose() {
        World world = new World(new EngineRules(10_000_000_000L, 10, 5, 300, 0, 0, 1, 100));
        world.market(1, Side.BUY, "0.01");
        world.limit(1, Side.BUY, "0.01", "50000.00");
        assertThat(world.limit(1, Side.BUY, "0.01", "50000.00").refusal())
                .isEqualTo(OrderRefusal.TRADING_TOO_MANY_OPEN_ORDERS);
        assertThat(world.market(1, Side.SELL, "0.005").refusal()).isNull();
        assertThat(world.apply(new Command.ClosePosition(world.next(), World.user(1), 0))
                        .refusal())
                .isNull();
    }

    /** Trades of a resting order count on the day on which they happen. */
    @Test
    void tradesAfterMidnightCountForTheNewDay() {
        World world = new World(new EngineRules(10_000_000_000L, 10, 5, 300, 1, 0, 50, 100));
        world.limit(1, Side.BUY, "0.01", "59000.00");
        world.apply(new Command.MarketTick(world.next() + DAY, 0, 58_900_000_000L));
        assertThat(world.apply(later(world, DAY, null)).refusal()).isEqualTo(OrderRefusal.TRADING_DAILY_TRADE_LIMIT);
    }

    private static Command.PlaceOrder later(World world, long micros, String clientOrderId) {
        return new Command.PlaceOrder(
                world.next() + micros,
                World.user(1),
                0,
                Side.BUY,
                OrderType.MARKET,
                TimeInForce.IOC,
                1_000_000,
                0,
                clientOrderId,
                null,
                0);
    }
}
