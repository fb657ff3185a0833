package io.astratrade.trading.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCancelled;
import io.astratrade.codec.event.FinancialEvent.SubscriptionCreated;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.trading.Trader;
import io.astratrade.trading.TradingWorld;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanLimitIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private String user;

    @Test
    void aPlanAllowsMoreTradesWithinASecondAndItsEndTakesThemBack() {
        try (TradingWorld world = new TradingWorld(Map.of("trading.trades_per_day", "2"))) {
            Trader ann = world.trader();
            user = ann.userId();
            trades(ann, 2);
            refused(ann);
            long begun = System.nanoTime();
            world.publish(event(created(4), NOW));
            allowed(ann);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            trades(ann, 1);
            refused(ann);

            world.publish(event(created(1_000), NOW.minusSeconds(60)));
            world.restart();
            ann = world.again(ann);
            refused(ann);
            world.publish(event(created(0), NOW.plusSeconds(1)));
            allowed(ann);
            trades(ann, 3);
            world.publish(event(cancelled(), NOW.plusSeconds(2)));
            Trader back = ann;
            TestTimeouts.eventually().untilAsserted(() -> refused(back));
        }
    }

    private static void trades(Trader trader, int count) {
        for (int i = 0; i < count; i++) {
            trader.place(order()).succeeds(201);
        }
    }

    private static void allowed(Trader trader) {
        TestTimeouts.eventually().untilAsserted(() -> trader.place(order()).succeeds(201));
    }

    private static void refused(Trader trader) {
        trader.place(order()).refuses(422, "TRADING_DAILY_TRADE_LIMIT");
    }

    private static JsonObject order() {
        return new JsonObject()
                .put("symbol", "BTC-USD")
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", "0.0001");
    }

    private SubscriptionCreated created(int tradesPerDay) {
        List<String> entitlements = List.of("trades_per_day:" + (tradesPerDay == 0 ? "unlimited" : tradesPerDay));
        return new SubscriptionCreated(EventIds.next(), user, "captain", entitlements, "monthly", NOW, null);
    }

    private SubscriptionCancelled cancelled() {
        return new SubscriptionCancelled(EventIds.next(), user, "explorer", List.of("trades_per_day:1"), NOW);
    }

    private Envelope event(Event data, Instant time) {
        return new Envelope(EventIds.next(), user, time, "corr", null, null, "test@1", data);
    }
}
