package io.astratrade.user.api;

import static io.astratrade.testkit.TestTimeouts.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class EndSessionIT {
    private final UserWorld world;
    private final Person person;

    EndSessionIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private static final String SESSIONS = UserWorld.API + "/me/sessions/";

    @Test
    void oneSessionEndsAndTheOthersGoOn() {
        Session one = person.registered().session();
        Session other = person.session();

        one.http().delete(SESSIONS + other.id()).succeeds(204);

        other.hasEnded();
        one.lives();
        one.http().delete(SESSIONS + other.id()).refuses(404, "USER_SESSION_NOT_FOUND");
    }

    /** One of many, because a loaded machine may hold up any one of them. */
    @Test
    void anotherProcessRefusesTheSessionWithinASecond() {
        Session one = person.registered().session();
        try (UserWorld elsewhere = world.another()) {
            assertThat(IntStream.range(0, 20)
                            .mapToObj(i -> untilRefused(elsewhere, one, person.session()))
                            .anyMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0))
                    .isTrue();
        }
    }

    private static Duration untilRefused(UserWorld elsewhere, Session one, Session other) {
        Session seenThere = new Session(elsewhere.http(), other.answer());
        seenThere.lives();
        one.http().delete(SESSIONS + other.id()).succeeds(204);
        long ended = System.nanoTime();
        eventually().untilAsserted(() -> seenThere.me().refuses(401, "AUTH_SESSION_REVOKED"));
        return Duration.ofNanos(System.nanoTime() - ended);
    }

    @Test
    void aProcessThatStartsLaterRefusesItToo() {
        Session one = person.registered().session();
        one.http().delete(SESSIONS + one.id()).succeeds(204);
        try (UserWorld later = world.another()) {
            Session seenThere = new Session(later.http(), one.answer());
            eventually().untilAsserted(() -> seenThere.me().refuses(401, "AUTH_SESSION_REVOKED"));
        }
    }

    @Test
    void anothersSessionIsNotFoundAndGoesOn() {
        Session mine = person.registered().session();
        Session theirs = world.person().registered().session();
        mine.http().delete(SESSIONS + theirs.id()).refuses(404, "USER_SESSION_NOT_FOUND");
        theirs.lives();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198c5f2-7b1e-7000-8000-000000000001", "nonsense", "1-1-1-1-1"})
    void aSessionThatIsNotThereIsNotFound(String id) {
        person.registered().session().http().delete(SESSIONS + id).refuses(404, "USER_SESSION_NOT_FOUND");
    }

    @Test
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.delete(SESSIONS + UUID.randomUUID()));
    }
}
