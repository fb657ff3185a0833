package io.astratrade.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A burst of trades is caught up with; `-Dcatchup.events=50000` measures it. */
class CatchUpIT {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUpIT.class);
    private static final int EVENTS = Integer.getInteger("catchup.events", 5_000);
    private static final int USERS = 200;

    @Test
    void aBurstIsCaughtUpWithAndAddsUp() {
        List<Envelope> burst = burst();
        try (World world =
                World.start(Map.of("events.duty_cycle_percent", "100", "events.busy_duty_cycle_percent", "100"))) {
            long started = System.nanoTime();
            world.publish(burst);
            long published = System.nanoTime();
            world.eventually(() -> assertThat(world.number("SELECT sum(entries)::bigint FROM user_progress"))
                    .isEqualTo(EVENTS));
            report("XP of " + EVENTS + " trades, published in " + millis(started, published) + " ms", started);
            world.eventually(() -> assertThat(world.number(
                            "SELECT coalesce(sum(score), 0)::bigint FROM board_score WHERE board_id = 'xp:all-time'"))
                    .isEqualTo(world.number("SELECT sum(xp)::bigint FROM user_progress")));
            report("boards of them", started);

            assertThat(world.number("SELECT sum(xp)::bigint FROM xp_ledger"))
                    .isEqualTo(world.number("SELECT sum(xp)::bigint FROM user_progress"));
            world.eventually(() -> assertThat(world.board("all-time")).hasSize(USERS));
        }
    }

    private static List<Envelope> burst() {
        Random random = new Random(3);
        Instant now = Instant.now();
        List<Envelope> burst = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            String user = "0198c5f2-7b1e-7000-8000-%012d".formatted(random.nextInt(USERS));
            burst.add(TestEvents.trade(user, Integer.toString(50 + random.nextInt(5_000)), now.plusNanos(i * 1_000L)));
        }
        return burst;
    }

    private static void report(String what, long started) {
        long millis = millis(started, System.nanoTime());
        LOG.info("{}: {} ms, {} events/s", what, millis, EVENTS * 1_000L / Math.max(1, millis));
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
