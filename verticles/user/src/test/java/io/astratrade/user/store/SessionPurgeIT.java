package io.astratrade.user.store;

import static io.astratrade.testkit.TestTimeouts.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class SessionPurgeIT {
    private static final int STEP_ROWS = 2;

    private final UserWorld world;
    private final Person person;
    private Session session;

    SessionPurgeIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    @BeforeEach
    void logIn() {
        session = person.registered().session();
    }

    @Test
    void aSessionThatEndedADayAgoGoesWithAllItsTokens() {
        refreshTimes(5);
        set("ended_at = now() - interval '25 hours'");
        purge();
        allIsGone();
    }

    @Test
    void aSessionThatExpiredADayAgoGoesToo() {
        set("expires_at = now() - interval '25 hours'");
        purge();
        allIsGone();
    }

    @Test
    void whatWasOverLatelyStays() {
        set("ended_at = now() - interval '23 hours', expires_at = now() - interval '23 hours'");
        purge();
        assertThat(sessions()).isEqualTo(1);
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void anOldTokenOfALivingSessionStillGivesAThiefAway() {
        refreshTimes(1);
        world.sql(
                "UPDATE refresh_tokens SET issued_at = issued_at - interval '90 days',"
                        + " replaced_at = replaced_at - interval '89 days' WHERE session_id = $1",
                UUID.fromString(session.id()));
        purge();
        assertThat(tokens()).isEqualTo(2);
        person.refresh(session.refreshToken()).refuses(401, "USER_REFRESH_TOKEN_INVALID");
        session.hasEnded();
    }

    @Test
    void theServiceDoesSoByItself() {
        set("ended_at = now() - interval '25 hours'");
        world.sql("UPDATE job SET next_due = next_due - interval '10 minutes' WHERE name = 'purge-sessions'");
        eventually().untilAsserted(() -> assertThat(sessions()).isZero());
    }

    /** The service's own upkeep may be deleting some of it at this moment, which a purge leaves to it. */
    private void allIsGone() {
        eventually().untilAsserted(() -> assertThat(sessions() + tokens()).isZero());
    }

    private void refreshTimes(int times) {
        String token = session.refreshToken();
        for (int i = 0; i < times; i++) {
            token = person.refresh(token).succeeds(200).json().getString("refresh_token");
        }
    }

    private void set(String change) {
        world.sql("UPDATE sessions SET " + change + " WHERE id = $1", UUID.fromString(session.id()));
    }

    private void purge() {
        Await.result(new SessionPurge(world.database(), Clock.systemUTC(), STEP_ROWS).run());
    }

    private long sessions() {
        return count("SELECT count(*) FROM sessions WHERE id = $1");
    }

    private long tokens() {
        return count("SELECT count(*) FROM refresh_tokens WHERE session_id = $1");
    }

    private long count(String sql) {
        return world.sql(sql, UUID.fromString(session.id())).iterator().next().getLong(0);
    }
}
