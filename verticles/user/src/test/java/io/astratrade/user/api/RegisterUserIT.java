package io.astratrade.user.api;

import static io.astratrade.user.Person.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.user.Person;
import io.astratrade.user.UserWorld;
import io.astratrade.user.token.KeyedFingerprint;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class RegisterUserIT {
    private final UserWorld world;
    private final Person person;

    RegisterUserIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private static final String REGISTER = UserWorld.API + "/register";

    @Test
    void whoRegistersGetsTheProfileAndNoSecret() {
        long before = world.eventsEmitted();
        Answer answer = person.register(
                        person.form().put("email", " " + person.email().toUpperCase(Locale.ROOT)))
                .succeeds(201);

        JsonObject user = answer.json();
        assertThat(answer.header("Location")).isEqualTo(UserWorld.API + "/" + user.getString("id"));
        person.http().get(answer.header("Location")).succeeds(200);
        assertThat(user.getString("username")).isEqualTo(person.name());
        assertThat(user.getString("email")).isEqualTo(person.email());
        assertThat(user.getString("role")).isEqualTo("user");
        assertThat(user.getString("verification_tier")).isEqualTo("unverified");
        assertThat(answer.body()).doesNotContain(PASSWORD).doesNotContain("argon2");
        assertThat(world.eventsEmitted()).isEqualTo(before + 1);
    }

    @Test
    void ofManyRegistrationsOfOneNameOneSucceeds() {
        long created = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> person.form()
                        .put(
                                "username",
                                i % 2 == 0 ? person.name() : person.name().toUpperCase(Locale.ROOT))
                        .put("email", i + person.email()))
                .filter(form -> person.register(form).status() == 201)
                .count();
        assertThat(created).isEqualTo(1);
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        person.registered();
        JsonObject form = world.person().form().put("username", person.name().toUpperCase(Locale.ROOT));
        refused(form, 409, "USER_USERNAME_TAKEN", "/username");
    }

    @Test
    void anAddressIsInUseWhateverItsCase() {
        person.registered();
        JsonObject form = world.person().form().put("email", person.email().toUpperCase(Locale.ROOT));
        refused(form, 409, "USER_EMAIL_TAKEN", "/email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "-abc",
                "_abc",
                "a b",
                "a.b",
                "\u00fcber",
                "a\nb",
                "abc ",
                "A-NAME-OF-THIRTY-ONE-CHARACTERS"
            })
    void aNameThatBreaksTheRulesIsRefused(String username) {
        refused(person.form().put("username", username), 422, "USER_USERNAME_INVALID", "/username");
    }

    @Test
    void aNameMayHaveThreeToThirtyCharacters() {
        assertThat(person.register(person.form().put("username", "x_7")).status())
                .isEqualTo(201);
        Person other = world.person();
        assertThat(other.register(other.form().put("username", "9-name-of-thirty_characters-30"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a b@example.com",
                "a@example..com",
                "a@@example.com",
                "@example.com",
                "a..b@example.com",
                ".a@example.com",
                "a.@example.com",
                "a@-b.example",
                "a@b-.example",
                "a@127.0.0.1",
                "a@example.com.",
                "\u00e4@example.com"
            })
    void whatIsNoAddressIsRefused(String email) {
        refused(person.form().put("email", email), 422, "USER_EMAIL_INVALID", "/email");
    }

    @Test
    void anAddressHasAtMost254Characters() {
        refused(person.form().put("email", "a@" + "b.".repeat(127) + "de"), 422, "USER_EMAIL_INVALID", "/email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "123456789", "Password1234", "1234567890", "ababababababab"})
    void aWeakPasswordIsRefused(String password) {
        refused(person.form().put("password", password), 422, "USER_PASSWORD_TOO_WEAK", "/password");
    }

    @Test
    void aPasswordWithTheNameInItIsRefused() {
        String password = "my-" + person.name().toUpperCase(Locale.ROOT) + "-password";
        refused(person.form().put("password", password), 422, "USER_PASSWORD_TOO_WEAK", "/password");
    }

    @Test
    void missingFieldsAreNamed() {
        Answer answer =
                person.register(new JsonObject().put("username", person.name())).refuses(400, "REQUEST_INVALID");
        assertThat(answer.pointers()).contains("/email", "/password");
    }

    @Test
    void whatDoesNotFitTheContractIsNamed() {
        refused(person.form().put("username", "a\u0000b"), 400, "REQUEST_INVALID", "/username");
        refused(person.form().put("username", 7), 400, "REQUEST_INVALID", "/username");
        refused(person.form().put("password", "x".repeat(201)), 400, "REQUEST_INVALID", "/password");
        assertThat(person.register(person.form().put("role", "admin"))
                        .refuses(400, "REQUEST_INVALID")
                        .body())
                .contains("role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{\"username\":\"a\",\"username\":\"b\"}", "{} {}", "{\"username\":"})
    void whatIsNoJsonIsMalformed(String body) {
        person.http().sendJson("POST", REGISTER, body).refuses(400, "REQUEST_MALFORMED_JSON");
    }

    @Test
    void aMegabyteIsTooLargeBadUtf8IsMalformedAndTextIsUnsupported() {
        person.register(person.form().put("username", "x".repeat(1 << 20))).refuses(413, "REQUEST_TOO_LARGE");
        byte[] bad = person.form().encode().replace("person", "p\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        person.http()
                .withHeader("Content-Type", "application/json")
                .sendBytes("POST", REGISTER, bad)
                .refuses(400, "REQUEST_MALFORMED_JSON");
        person.http()
                .withHeader("Content-Type", "text/plain")
                .sendBytes("POST", REGISTER, person.form().encode().getBytes(StandardCharsets.UTF_8))
                .refuses(415, "REQUEST_UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1732812345.678", "-1", "1e400", "true", "{"})
    void aKeyIsTextWhateverItLooksLike(String key) {
        person.http()
                .withHeader("Idempotency-Key", key)
                .post(REGISTER, person.form())
                .succeeds(201);
    }

    @Test
    void aReplayedKeyGivesTheStoredAnswerAndAnotherBodyIsRefused() {
        TestHttp keyed = person.http().withHeader("Idempotency-Key", "register-" + person.name());
        Answer first = keyed.post(REGISTER, person.form()).succeeds(201);
        long before = world.eventsEmitted();
        Answer again = keyed.post(REGISTER, person.form()).succeeds(201);
        keyed.post(REGISTER, world.person().form()).refuses(422, "IDEMPOTENCY_KEY_REUSED");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(world.eventsEmitted()).isEqualTo(before);
    }

    @Test
    void aKeyDoesNotLeaveADigestThatPasswordsCanBeGuessedFrom() throws NoSuchAlgorithmException {
        String key = "register-" + person.name();
        String body = person.form().encode();
        person.http()
                .withHeader("Idempotency-Key", key)
                .sendJson("POST", REGISTER, body)
                .succeeds(201);

        String stored = world.sql("SELECT body_hash FROM idempotency_key WHERE key = $1", key)
                .iterator()
                .next()
                .getString(0);
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        assertThat(stored).hasSize(64).isNotEqualTo(HexFormat.of().formatHex(sha));
        assertThat(stored).isEqualTo(new KeyedFingerprint(world.keysSecret()).of(Buffer.buffer(body)));
        assertThat(stored).isNotEqualTo(new KeyedFingerprint("another secret").of(Buffer.buffer(body)));
    }

    /** Refused, and neither an account nor an event came of it. */
    private void refused(JsonObject form, int status, String code, String pointer) {
        long accounts = accounts();
        long events = world.eventsEmitted();

        Answer answer = person.register(form).refuses(status, code);

        assertThat(answer.pointers()).containsExactly(pointer);
        assertThat(accounts()).isEqualTo(accounts);
        assertThat(world.eventsEmitted()).isEqualTo(events);
    }

    private long accounts() {
        return world.sql("SELECT count(*) FROM users").iterator().next().getLong(0);
    }
}
