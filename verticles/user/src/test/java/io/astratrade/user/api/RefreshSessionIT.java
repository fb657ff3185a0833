package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class RefreshSessionIT {
    private final UserWorld world;
    private final Person person;

    RefreshSessionIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private Session session;

    @BeforeEach
    void logIn() {
        session = person.registered().session();
    }

    @Test
    void aRefreshTokenRotatesAndARacedOneIsForgivenWithinItsGrace() {
        String first = session.refreshToken();
        String second = refreshed(first);
        assertThat(second).isNotEqualTo(first);
        age(5);
        assertThat(refreshed(first)).as("raced, within the grace").isNotIn(first, second);
        refreshed(second);
        session.lives();
    }

    @Test
    void aRefreshTokenUsedAgainLaterEndsItsFamily() {
        String next = refreshed(session.refreshToken());
        age(31);

        person.refresh(session.refreshToken()).refuses(401, "USER_REFRESH_TOKEN_INVALID");

        assertThat(person.refresh(next).status())
                .as("the thief's successor, or the owner's")
                .isEqualTo(401);
        session.hasEnded();
    }

    @Test
    void theOtherSessionsOfTheUserGoOn() {
        Session other = person.session();
        refreshed(session.refreshToken());
        age(31);
        person.refresh(session.refreshToken()).refuses(401, "USER_REFRESH_TOKEN_INVALID");

        session.hasEnded();
        other.lives();
        refreshed(other.refreshToken());
    }

    @Test
    void theNewTokensContinueTheSameSession() {
        Session renewed = new Session(
                person.http(),
                person.refresh(session.refreshToken()).succeeds(200).json());
        assertThat(renewed.id()).isEqualTo(session.id());
        renewed.lives();
    }

    @Test
    void aRaceOfManyUsesIsForgiven() {
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> person.refresh(session.refreshToken())))
                .allMatch(answer -> answer.status() == 200);
        session.lives();
    }

    @Test
    void aSessionUnusedForThirtyDaysIsOver() {
        world.sql(
                "UPDATE sessions SET expires_at = expires_at - interval '30 days' WHERE id = $1",
                UUID.fromString(session.id()));
        person.refresh(session.refreshToken()).refuses(401, "USER_REFRESH_TOKEN_INVALID");
    }

    @Test
    void whoWasSuspendedGetsNoNewTokens() {
        world.sql("UPDATE users SET status = 'suspended' WHERE username = $1", person.name());
        person.refresh(session.refreshToken()).refuses(403, "USER_NOT_ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "\u0000", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWeDidNotIssueIsRefused(String token) {
        assertThat(person.refresh(token).status()).isBetween(400, 401);
        session.lives();
    }

    @Test
    void anAccessTokenIsNoRefreshToken() {
        assertThat(person.refresh(session.accessToken())
                        .refuses(400, "REQUEST_INVALID")
                        .pointers())
                .containsExactly("/refresh_token");
    }

    @Test
    void onlyHashesOfTokensAreKept() {
        RowSet<Row> tokens = world.sql(
                "SELECT hash = sha256(convert_to($2, 'UTF8')) FROM refresh_tokens WHERE session_id = $1",
                UUID.fromString(session.id()),
                session.refreshToken());
        assertThat(tokens).singleElement().satisfies(row -> assertThat(row.getBoolean(0))
                .isTrue());
    }

    private String refreshed(String token) {
        return person.refresh(token).succeeds(200).json().getString("refresh_token");
    }

    /** Lets time pass for the tokens that were replaced. */
    private void age(int seconds) {
        world.sql(
                "UPDATE refresh_tokens SET replaced_at = replaced_at - make_interval(secs => $2) WHERE session_id = $1",
                UUID.fromString(session.id()),
                (double) seconds);
    }
}
