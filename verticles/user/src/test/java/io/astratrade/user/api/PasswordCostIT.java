package io.astratrade.user.api;

import static io.astratrade.user.Person.PASSWORD;
import static io.astratrade.user.Person.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.user.PasswordWork;
import io.astratrade.user.Person;
import io.astratrade.user.UserWorld;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passwords at the cost that they have in production, and races that last as long as hashing one. */
class PasswordCostIT {
    /** Of {@code PASSWORD}, with 1 MiB and one pass. */
    private static final String WEAK_HASH =
            "$argon2id$v=19$m=1024,t=1,p=1$c2l4dGVlbi1ieXRlLXNhbA$YO51SvkQ+WK4/p6BOCeIjaHj7FIgBaaO6LcWuFmKDZ8";

    private static UserWorld world;

    private final Person person = world.person();

    @BeforeAll
    static void start() {
        world = UserWorld.withRealPasswords();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void thePasswordIsKeptAsArgon2id() {
        person.registered();
        String hash = world.sql("SELECT password_hash FROM users WHERE username = $1", person.name())
                .iterator()
                .next()
                .getString(0);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** Hashing takes 19 MiB; what else these threads do takes some kB. */
    @Test
    void whoeverIsNamedARefusalTakesTheSameWork() {
        person.registered();
        long expected = PasswordWork.of(() -> person.login(WRONG).refuses(401, "USER_WRONG_CREDENTIALS"));
        assertThat(expected).isGreaterThan(19L << 20);
        for (String name : List.of(person.email(), person.name() + "x", "nobody-" + person.email())) {
            long work = PasswordWork.of(() -> person.login(name, WRONG).refuses(401, "USER_WRONG_CREDENTIALS"));
            assertThat(work).as(name).isCloseTo(expected, Percentage.withPercentage(5));
        }
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

    /** Each hashes the password again; the hash that one has read is another's by the time it begins a session. */
    @Test
    void rightLoginsSucceedWhileThePasswordIsHashedAgain() throws InterruptedException, ExecutionException {
        person.registered();
        ExecutorService many = Executors.newFixedThreadPool(4);
        for (int round = 0; round < 5; round++) {
            world.sql("UPDATE users SET password_hash = $2 WHERE username = $1", person.name(), WEAK_HASH);
            Callable<Answer> right = () -> person.login(PASSWORD);
            for (var login : many.invokeAll(Collections.nCopies(4, right))) {
                login.get().succeeds(200);
            }
        }
        many.shutdown();
    }

    @Test
    void guessesThatAreSentAtOnceCountAsOneAfterTheOther() throws InterruptedException {
        person.registered();
        Person elsewhere = new Person(person.http().withHeader("X-Forwarded-For", "192.0.2.99"), person.name());
        ExecutorService many = Executors.newFixedThreadPool(24);
        Callable<Answer> wrong = () -> elsewhere.login(WRONG);
        long heard = many.invokeAll(Collections.nCopies(24, wrong)).stream()
                .filter(PasswordCostIT::heard)
                .count();
        many.shutdown();
        assertThat(heard).isEqualTo(5);
    }

    private static boolean heard(Future<Answer> guess) {
        try {
            return guess.get().status() == 401;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
