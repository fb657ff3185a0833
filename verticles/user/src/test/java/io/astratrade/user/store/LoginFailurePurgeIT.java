package io.astratrade.user.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.user.UserWorld;
import io.astratrade.user.domain.Lockout;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class LoginFailurePurgeIT {
    private static final int STEP_ROWS = 10;
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);
    /** Shorter than the service's own, which purges at its times. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Lockout LIMITS = new Lockout(5, Duration.ofMinutes(1), 50, LONGEST);

    private final UserWorld world;
    private final String key;

    LoginFailurePurgeIT(UserWorld world) {
        this.world = world;
        this.key = "account:" + world.person().name();
    }

    @Test
    void allThatNoWindowReachesGoesHoweverManyStepsThatTakes() {
        fail(5 * STEP_ROWS, LONGEST.plusSeconds(1));
        fail(STEP_ROWS, LONGEST.minusSeconds(1));
        Clock clock = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
        Await.result(new LoginFailureStore(world.database(), LIMITS, clock).purge(STEP_ROWS));
        assertThat(failures()).isEqualTo(STEP_ROWS);
    }

    private void fail(int times, Duration ago) {
        world.sql(
                "INSERT INTO login_failures (key, counterpart, failed_at)"
                        + " SELECT $1, 'address:x', $2::timestamptz FROM generate_series(1, $3::integer)",
                key,
                NOW.minus(ago),
                times);
    }

    private long failures() {
        return world.sql("SELECT count(*) FROM login_failures WHERE key = $1", key)
                .iterator()
                .next()
                .getLong(0);
    }
}
