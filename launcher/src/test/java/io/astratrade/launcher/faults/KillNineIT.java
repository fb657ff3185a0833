package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillNineIT {
    private static final int ROUNDS = 2;
    /** Vert.x tells of blocks from two seconds on, which a machine that stands still makes of nothing. */
    private static final long BLOCKED_MS = 15_000;

    @TempDir
    Path directory;

    @Test
    void afterKillNineUnderLoadNothingAcknowledgedIsLostAndNothingCountsTwice() throws InterruptedException {
        Map<String, String> limits =
                Map.of("ASTRA_GATEWAY_RATE_LIMIT_ENABLED", "false", "ASTRA_TRADING_TRADES_PER_DAY", "0");
        try (RunningPlatform platform = RunningPlatform.up(directory.resolve("data"), limits)) {
            List<Trader> traders = IntStream.range(0, 4)
                    .mapToObj(i -> new Trader("killer" + i).register(platform.gateway()))
                    .toList();
            for (int round = 0; round < ROUNDS; round++) {
                try (Load load = Load.of(traders)) {
                    Load.untilAllTrade(traders);
                    TimeUnit.SECONDS.sleep(2);
                    platform.killNine();
                }
                platform.start();
                traders.forEach(trader -> trader.login(platform.gateway()));
            }
            Books.reconcile(traders);
            assertThat(platform.blockedMillis())
                    .as("the longest that a thread was blocked")
                    .isLessThan(BLOCKED_MS);
        }
    }
}
