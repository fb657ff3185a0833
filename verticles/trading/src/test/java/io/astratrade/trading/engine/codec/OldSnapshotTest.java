package io.astratrade.trading.engine.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.World;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.OrderState;
import io.astratrade.trading.engine.view.OrderView;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A snapshot of version 2, taken when user 1 was long 0.01 with a sale of 0.015 open, and user 2 had used two keys. */
class OldSnapshotTest {
    private static final long LATER = 1_760_000_000_000_000L + 60_000_000;

    private Engine engine;

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = OldSnapshotTest.class.getResourceAsStream("/snapshots/version-2.bin")) {
            engine = EngineSnapshot.read(in.readAllBytes(), 0);
        }
    }

    @Test
    void whatWasHeldReservedAndOpenIsThereAgain() {
        assertThat(engine.views().openOrders(World.user(1))).hasSize(1);
        assertThat(engine.views().account(World.user(1)).reserved()).isEqualTo(305_305_000L);
        assertThat(engine.views().openOrders(World.user(2)))
                .singleElement()
                .extracting(OrderView::clientOrderId)
                .isEqualTo("mine");
    }

    /** The open sale closes what is held, so one more sale is new exposure; once it is gone, it is not. */
    @Test
    void openOrdersStillCountAsClosing() {
        assertThat(sell().order().state()).isEqualTo(OrderState.OPEN);
        assertThat(engine.views().account(World.user(1)).reserved()).isEqualTo(2 * 305_305_000L + 305_305_000L);
        engine.apply(new Command.CancelAll(LATER + 1, World.user(1), -1));
        sell();
        assertThat(engine.views().account(World.user(1)).reserved()).isZero();
    }

    @Test
    void aKeyOfThenIsStillAnswered() {
        Outcome again = engine.apply(place(World.user(2), Side.BUY, "0.01", "59000.00", "key", 7));
        assertThat(again.replayed()).isTrue();
        assertThat(again.order().state()).isEqualTo(OrderState.OPEN);
    }

    private Outcome sell() {
        return engine.apply(place(World.user(1), Side.SELL, "0.01", "61000.00", null, 0));
    }

    private static Command.PlaceOrder place(
            UUID user, Side side, String quantity, String price, String key, long hash) {
        return new Command.PlaceOrder(
                LATER,
                user,
                0,
                side,
                OrderType.LIMIT,
                TimeInForce.GTC,
                Quantity.parse(quantity).units(),
                Price.parse(price).micros(),
                null,
                key,
                hash);
    }
}
