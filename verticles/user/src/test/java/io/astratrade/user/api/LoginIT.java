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
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class LoginIT {
    /** Of {@code PASSWORD}, with 1 MiB and one pass. */
    private static final String WEAK_HASH =
            "$argon2id$v=19$m=1024,t=1,p=1$c2l4dGVlbi1ieXRlLXNhbA$YO51SvkQ+WK4/p6BOCeIjaHj7FIgBaaO6LcWuFmKDZ8";

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

    private static JsonObject withoutCorrelation(Answer answer) {
        JsonObject problem = answer.json();
        problem.remove("correlation_id");
        return problem;
    }

    /** The quickest of a few, or of many on a busy machine; without hashing it would take a tenth, however often. */
    @Test
    void anUnknownUserTakesAsLongAsAWrongPassword() {
        long wrong = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 6 || i < 100 && !alike(wrong, unknown); i++) {
            Person another = world.person().registered();
            wrong = Math.min(wrong, nanosOfARefusal(another, another.name()));
            unknown = Math.min(unknown, nanosOfARefusal(another, another.name() + "x"));
        }
        assertThat(alike(wrong, unknown))
                .as("wrong password %d ns, unknown user %d ns", wrong, unknown)
                .isTrue();
    }

    private static boolean alike(long one, long other) {
        return one < 2 * other && other < 2 * one;
    }

    private static long nanosOfARefusal(Person asking, String username) {
        long started = System.nanoTime();
        asking.login(username, WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        return System.nanoTime() - started;
    }

    @Test
    void afterFiveFailuresTheAccountIsLockedForAMinute() {
        person.registered();
        fail(5);

        assertThat(person.login(PASSWORD).refuses(429, "USER_LOCKED_OUT").secondsToWait())
                .isBetween(40, 60);

        age("account:" + person.name(), 20);
        person.login(PASSWORD).refuses(429, "USER_LOCKED_OUT");
        age("account:" + person.name(), 41);
        person.login(PASSWORD).succeeds(200);
    }

    @Test
    void failuresByNameAndByAddressAreOfOneAccount() {
        person.registered();
        fail(3);
        for (int i = 0; i < 2; i++) {
            person.login(person.email(), WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        }
        person.login(person.email(), PASSWORD).refuses(429, "USER_LOCKED_OUT");
        person.login(PASSWORD).refuses(429, "USER_LOCKED_OUT");
    }

    @Test
    void guessesThatAreSentAtOnceCountAsOneAfterTheOther() throws InterruptedException {
        person.registered();
        ExecutorService many = Executors.newFixedThreadPool(24);
        Callable<Answer> wrong = () -> from("192.0.2.99", person.name(), WRONG);
        long heard = many.invokeAll(Collections.nCopies(24, wrong)).stream()
                .filter(LoginIT::heard)
                .count();
        many.shutdown();
        assertThat(heard).isEqualTo(5);
    }

    private static boolean heard(java.util.concurrent.Future<Answer> guess) {
        try {
            return guess.get().status() == 401;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAddressIsLockedOutAfterTenFailuresWhoeverTheyWereFor() {
        person.registered();
        for (int i = 0; i < 10; i++) {
            from("192.0.2.7", person.name() + "-" + i, WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        }
        assertThat(from("192.0.2.7", person.name(), PASSWORD)
                        .refuses(429, "USER_LOCKED_OUT")
                        .secondsToWait())
                .isBetween(540, 600);
        from("192.0.2.8", person.name(), WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        age("address:192.0.2.7", 601);
        from("192.0.2.7", person.name(), PASSWORD).succeeds(200);
    }

    @Test
    void whoIsSuspendedCannotLogIn() {
        person.registered();
        world.sql("UPDATE users SET status = 'suspended' WHERE username = $1", person.name());
        person.login(PASSWORD).refuses(403, "USER_NOT_ACTIVE");
        person.login(WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
    }

    @Test
    void aPasswordHashedMoreWeaklyIsHashedAgain() {
        person.registered();
        world.sql("UPDATE users SET password_hash = $2 WHERE username = $1", person.name(), WEAK_HASH);

        person.login(PASSWORD).succeeds(200);

        assertThat(world.sql("SELECT password_hash FROM users WHERE username = $1", person.name())
                        .iterator()
                        .next()
                        .getString(0))
                .contains("m=19456,t=2,p=1");
        person.login(PASSWORD).succeeds(200);
    }

    /** Else somebody who knows the old password would be logged in for good, whatever the owner does. */
    @Test
    void aLoginThatMeetsAChangeOfThePasswordWaitsForItAndIsRefused() throws Exception {
        person.registered();
        CompletableFuture<Answer> login = new CompletableFuture<>();
        Await.result(world.database().transaction(tx -> tx.query(
                        "UPDATE users SET password_hash = $2 WHERE username = $1", person.name(), WEAK_HASH)
                .compose(changed -> {
                    login.completeAsync(() -> person.login(PASSWORD));
                    return Future.fromCompletionStage(login)
                            .timeout(1, TimeUnit.SECONDS)
                            .<Void>mapEmpty()
                            .otherwiseEmpty();
                })));
        login.get(10, TimeUnit.SECONDS).refuses(401, "USER_WRONG_CREDENTIALS");
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

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            person.login(WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        }
    }

    private Answer from(String address, String username, String password) {
        return new Person(person.http().withHeader("X-Forwarded-For", address), username).login(password);
    }

    /** Lets time pass for the failures of a key. */
    private void age(String key, int seconds) {
        world.sql(
                "UPDATE login_failures SET failed_at = failed_at - make_interval(secs => $2) WHERE key = $1",
                key,
                (double) seconds);
    }
}
