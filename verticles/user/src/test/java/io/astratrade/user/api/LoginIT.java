package io.astratrade.user.api;

import static io.astratrade.user.Person.PASSWORD;
import static io.astratrade.user.Person.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class LoginIT {
    private final UserWorld world;
    private final Person person;

    LoginIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    @Test
    void aLoginGivesTokensAndTheOwnProfile() {
        JsonObject answer = person.registered().login(PASSWORD).succeeds(200).json();

        assertThat(answer.getString("token_type")).isEqualTo("Bearer");
        assertThat(answer.getInteger("expires_in")).isEqualTo(900);
        assertThat(answer.getJsonObject("user").getString("email")).isEqualTo(person.email());
        new Session(person.http(), answer).lives();
    }

    @Test
    void nameAndAddressAreFoundWhateverTheirCase() {
        person.registered();
        person.login(person.name().toUpperCase(Locale.ROOT), PASSWORD).succeeds(200);
        person.login(person.email().toUpperCase(Locale.ROOT), PASSWORD).succeeds(200);
        person.http()
                .post(
                        UserWorld.API + "/login",
                        new JsonObject().put("email", person.email()).put("password", PASSWORD))
                .succeeds(200);
    }

    @Test
    void aPasswordKeepsItsCase() {
        person.registered().login(PASSWORD.toUpperCase(Locale.ROOT)).refuses(401, "USER_WRONG_CREDENTIALS");
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameAnswer() {
        long before = world.eventsEmitted();
        Answer wrong = person.registered().login(WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        Answer unknown = person.login(person.name() + "x", WRONG).refuses(401, "USER_WRONG_CREDENTIALS");

        assertThat(withoutCorrelation(unknown)).isEqualTo(withoutCorrelation(wrong));
        assertThat(world.eventsEmitted()).as("only the registration").isEqualTo(before + 1);
    }

    static JsonObject withoutCorrelation(Answer answer) {
        JsonObject problem = answer.json();
        problem.remove("correlation_id");
        return problem;
    }

    @Test
    void whoIsSuspendedCannotLogIn() {
        person.registered();
        world.sql("UPDATE users SET status = 'suspended' WHERE username = $1", person.name());
        person.login(PASSWORD).refuses(403, "USER_NOT_ACTIVE");
        person.login(WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
    }

    /** Else somebody who knows the old password would be logged in for good, whatever the owner does. */
    @Test
    void aLoginThatMeetsAChangeOfThePasswordWaitsForItAndIsRefused() throws Exception {
        person.registered();
        Person other = world.person();
        other.register(other.form().put("password", "some-other-password-5")).succeeds(201);
        CompletableFuture<Answer> login = new CompletableFuture<>();
        Await.result(world.database()
                .transaction(tx -> tx.query("""
                        UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE username = $2)
                        WHERE username = $1""", person.name(), other.name()).compose(changed -> {
                    login.completeAsync(() -> person.login(PASSWORD));
                    return Future.fromCompletionStage(login)
                            .timeout(1, TimeUnit.SECONDS)
                            .<Void>mapEmpty()
                            .otherwiseEmpty();
                })));
        login.get(10, TimeUnit.SECONDS).refuses(401, "USER_WRONG_CREDENTIALS");
    }

    @Test
    void aPasswordIsTheSameHoweverItsCharactersAreWritten() {
        String composed = "caf\u00e9-cr\u00e8me-br\u00fbl\u00e9e";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        person.register(person.form().put("password", decomposed)).succeeds(201);
        person.login(composed).succeeds(200);
        person.login(decomposed).succeeds(200);
        person.login("cafe-creme-brulee").refuses(401, "USER_WRONG_CREDENTIALS");
    }

    @Test
    void blanksAroundANameOrAnAddressAreNoPartOfIt() {
        person.register(person.form().put("email", "\t " + person.email().toUpperCase(Locale.ROOT) + " "))
                .succeeds(201);
        login(new JsonObject().put("email", " " + person.email().toUpperCase(Locale.ROOT) + "\n"))
                .succeeds(200);
        login(new JsonObject().put("username", " " + person.name() + " ")).succeeds(200);
    }

    @Test
    void aNameAndAnAddressTogetherAreRefused() {
        Person other = world.person().registered();
        assertThat(login(new JsonObject()
                                .put("username", person.registered().name())
                                .put("email", other.email()))
                        .refuses(400, "REQUEST_INVALID")
                        .pointers())
                .containsExactly("/email");
    }

    private Answer login(JsonObject name) {
        return person.http().post(UserWorld.API + "/login", name.put("password", PASSWORD));
    }

    @Test
    void aLoginNeedsNameOrAddressAndAPassword() {
        JsonObject onlyPassword = new JsonObject().put("password", PASSWORD);
        assertThat(person.http()
                        .post(UserWorld.API + "/login", onlyPassword)
                        .refuses(400, "REQUEST_INVALID")
                        .pointers())
                .containsExactly("/username");
        assertThat(person.http()
                        .post(UserWorld.API + "/login", new JsonObject().put("username", person.name()))
                        .refuses(400, "REQUEST_INVALID")
                        .pointers())
                .containsExactly("/password");
        person.http()
                .post(UserWorld.API + "/login", person.form().put("admin", true))
                .refuses(400, "REQUEST_INVALID");
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsABadRequest() {
        person.login("a\u0000b", WRONG).refuses(400, "REQUEST_INVALID");
    }
}
