package io.astratrade.trading.shard;

import io.astratrade.trading.engine.MarketSimulator;
import io.astratrade.trading.engine.command.Command.MarketTick;
import io.astratrade.trading.engine.command.Instrument;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/** Moves the simulated market: at each tick every instrument gets its next reference price, as a journaled command. */
public final class MarketClock {
    private final Vertx vertx;
    private final Shard shard;
    private final List<Instrument> instruments;
    private final MarketSimulator simulator;
    private final long periodMillis;
    private long timer;

    public MarketClock(Vertx vertx, Shard shard, List<Instrument> instruments, long seed, Duration period) {
        this.vertx = vertx;
        this.shard = shard;
        this.instruments = instruments;
        this.simulator = new MarketSimulator(seed);
        this.periodMillis = period.toMillis();
    }

    public void start() {
        timer = vertx.setPeriodic(periodMillis, tick -> move());
    }

    public void stop() {
        vertx.cancelTimer(timer);
    }

    private void move() {
        for (int i = 0; i < instruments.size(); i++) {
            int instrument = i;
            shard.tick((engine, micros) -> {
                long now = engine.views().referencePrice(instrument);
                long step = micros / (periodMillis * 1_000);
                return new MarketTick(micros, instrument, simulator.next(instruments.get(instrument), now, step));
            });
        }
    }
}
