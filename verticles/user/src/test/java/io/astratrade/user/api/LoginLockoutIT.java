package io.astratrade.user.api;

import static io.astratrade.user.Person.PASSWORD;
import static io.astratrade.user.Person.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.user.Person;
import io.astratrade.user.UserWorld;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class LoginLockoutIT {
    private final UserWorld world;
    private final Person person;

    LoginLockoutIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
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

    /** One answer for hers and for anybody's address, in both orders; else each failure would tell whose address it is. */
    @Test
    void aLockedNameSaysNothingOfTheAddressOfItsAccount() {
        person.registered();
        fail(5);
        person.login(WRONG).refuses(429, "USER_LOCKED_OUT");

        Person elsewhere = at("192.0.2.21", person.name());
        Answer hers = elsewhere.login(person.email(), WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        Answer nobodys = elsewhere.login("nobody-" + person.email(), WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        assertThat(LoginIT.withoutCorrelation(hers)).isEqualTo(LoginIT.withoutCorrelation(nobodys));
    }

    @Test
    void aLockedAddressSaysNothingOfTheNameOfItsAccount() {
        person.registered();
        failAs(person.email(), 5);
        person.login(person.email(), WRONG).refuses(429, "USER_LOCKED_OUT");

        Person elsewhere = at("192.0.2.22", person.name());
        elsewhere.login(person.name(), WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        elsewhere.login(person.name() + "-nobody", WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-has-this-name", "nobody@has-this-address.example"})
    void aNameThatNobodyHasIsLockedLikeAnyOther(String name) {
        failAs(name, 5);
        assertThat(person.login(" " + name.toUpperCase(Locale.ROOT) + " ", WRONG)
                        .refuses(429, "USER_LOCKED_OUT")
                        .secondsToWait())
                .isBetween(40, 60);
    }

    /** NIST SP 800-63B, 5.2.2: of the same account from the same address. */
    @Test
    void aLoginForgivesTheFailuresOfItsOwnNamesFromItsOwnAddress() {
        person.registered();
        for (int i = 0; i < 3; i++) {
            fail(2);
            failAs(person.email(), 2);
            person.login(PASSWORD).succeeds(200);
        }
        fail(5);
        person.login(PASSWORD).refuses(429, "USER_LOCKED_OUT");
    }

    @Test
    void aLoginOfTheOwnerGivesNobodyElseAnotherGuess() {
        person.registered();
        Person thief = at("192.0.2.23", person.name());
        for (int i = 0; i < 4; i++) {
            thief.login(WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        }
        person.login(PASSWORD).succeeds(200);
        thief.login(WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        thief.login(WRONG).refuses(429, "USER_LOCKED_OUT");
    }

    @Test
    void aLoginOfOnesOwnBringsNoMoreGuessesOfOthers() {
        Person thief = at("192.0.2.24", world.person().registered().name());
        for (int i = 0; i < 10; i++) {
            thief.login(person.name() + "-" + i, WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
            if (i < 9) {
                thief.login(PASSWORD).succeeds(200);
            }
        }
        thief.login(PASSWORD).refuses(429, "USER_LOCKED_OUT");
    }

    private void fail(int times) {
        failAs(person.name(), times);
    }

    private void failAs(String name, int times) {
        for (int i = 0; i < times; i++) {
            person.login(name, WRONG).refuses(401, "USER_WRONG_CREDENTIALS");
        }
    }

    private Answer from(String address, String username, String password) {
        return at(address, username).login(password);
    }

    private Person at(String address, String name) {
        return new Person(person.http().withHeader("X-Forwarded-For", address), name);
    }

    /** Lets time pass for the failures of a key. */
    private void age(String key, int seconds) {
        world.sql(
                "UPDATE login_failures SET failed_at = failed_at - make_interval(secs => $2) WHERE key = $1",
                key,
                (double) seconds);
    }
}
