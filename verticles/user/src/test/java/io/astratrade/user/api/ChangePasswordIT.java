package io.astratrade.user.api;

import static io.astratrade.user.Person.PASSWORD;
import static io.astratrade.user.Person.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class ChangePasswordIT {
    private final UserWorld world;
    private final Person person;

    ChangePasswordIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private static final String NEW = "another-good-secret-9";

    private Session session;

    @BeforeEach
    void logIn() {
        session = person.registered().session();
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        change(PASSWORD, NEW).succeeds(204);
        person.login(PASSWORD).refuses(401, "USER_WRONG_CREDENTIALS");
        person.login(NEW).succeeds(200);
    }

    @Test
    void theOtherSessionsEnd() {
        Session other = person.session();
        change(PASSWORD, NEW).succeeds(204);
        other.hasEnded();
        session.lives();
        person.refresh(session.refreshToken()).succeeds(200);
    }

    @Test
    void theCurrentPasswordIsNeeded() {
        Session other = person.session();
        long events = world.eventsEmitted();

        assertThat(change(WRONG, NEW).refuses(401, "USER_WRONG_CREDENTIALS").pointers())
                .containsExactly("/current_password");

        assertThat(world.eventsEmitted()).isEqualTo(events);
        other.lives();
        person.login(PASSWORD).succeeds(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "Password1234", "1234567890", "ababababababab"})
    void aWeakPasswordIsRefused(String password) {
        assertThat(change(PASSWORD, password)
                        .refuses(422, "USER_PASSWORD_TOO_WEAK")
                        .pointers())
                .containsExactly("/new_password");
        person.login(PASSWORD).succeeds(200);
    }

    @Test
    void guessesOfTheCurrentPasswordCountAsFailedLogins() {
        for (int i = 0; i < 5; i++) {
            change(WRONG, NEW).refuses(401, "USER_WRONG_CREDENTIALS");
        }
        assertThat(change(PASSWORD, NEW).refuses(429, "USER_LOCKED_OUT").secondsToWait())
                .isBetween(40, 60);
        person.login(PASSWORD).refuses(429, "USER_LOCKED_OUT");
    }

    @Test
    void bothFieldsAreNeeded() {
        assertThat(session.http()
                        .post(UserWorld.API + "/me/password", new JsonObject())
                        .refuses(400, "REQUEST_INVALID")
                        .pointers())
                .contains("/current_password", "/new_password");
    }

    @Test
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.post(UserWorld.API + "/me/password", body(PASSWORD, NEW)));
    }

    private Answer change(String current, String wanted) {
        return session.http().post(UserWorld.API + "/me/password", body(current, wanted));
    }

    private static JsonObject body(String current, String wanted) {
        return new JsonObject().put("current_password", current).put("new_password", wanted);
    }
}
