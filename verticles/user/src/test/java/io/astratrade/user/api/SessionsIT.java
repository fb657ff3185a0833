package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.astratrade.user.UserModule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsIT {
    private static final String PASSWORD = "a-long-enough-secret-7";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static ServiceHarness users;
    private static TestHttp http;

    private final String name = "person" + NUMBER.incrementAndGet();

    @BeforeAll
    static void start() {
        users = ServiceHarness.start(Map.of("auth.jwks", "", "user.refresh_grace", "1s"), new UserModule());
        http = users.http("user");
    }

    @AfterAll
    static void stop() {
        users.close();
    }

    @Test
    void whoRegistersCanLogInAndSeesTheOwnProfile() {
        JsonObject session = session();
        TestHttp me = http.withToken(session.getString("access_token"));
        assertThat(me.get("/api/v1/users/me").json().getString("email")).isEqualTo(name + "@example.com");
        Answer shared =
                http.get("/api/v1/users/" + session.getJsonObject("user").getString("id"));
        assertThat(shared.json().getString("username")).isEqualTo(name);
        assertThat(shared.json().containsKey("email")).isFalse();
    }

    @Test
    void ofManyRegistrationsOfOneNameOneSucceeds() {
        long created = IntStream.range(0, 8)
                .parallel()
                .filter(i -> register(i % 2 == 0 ? name : name.toUpperCase(Locale.ROOT), name + i)
                                .status()
                        == 201)
                .count();
        assertThat(created).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, x@example.com, a-long-enough-secret-7, USER_USERNAME_INVALID, /username",
        "-abc, x@example.com, a-long-enough-secret-7, USER_USERNAME_INVALID, /username",
        "fine, nobody, a-long-enough-secret-7, USER_EMAIL_INVALID, /email",
        "fine, x@example.com, short, USER_PASSWORD_TOO_WEAK, /password",
        "fine, x@example.com, Password1234, USER_PASSWORD_TOO_WEAK, /password",
    })
    void whatDoesNotFitIsRefusedWithItsField(
            String username, String email, String password, String code, String pointer) {
        Answer answer = http.post(
                "/api/v1/users/register",
                new JsonObject().put("username", username).put("email", email).put("password", password));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(pointer);
    }

    @Test
    void aMissingFieldIsNamed() {
        Answer answer = http.post("/api/v1/users/register", new JsonObject().put("username", name));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("errors").encode())
                .contains("/email")
                .contains("/password");
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameAnswer() {
        session();
        Answer wrong = login(name, "not-the-password-at-all");
        Answer unknown = login(name + "x", "not-the-password-at-all");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo(wrong.code()).isEqualTo("USER_WRONG_CREDENTIALS");
    }

    @Test
    void afterFiveFailuresTheAccountIsLockedForAWhile() {
        session();
        for (int i = 0; i < 5; i++) {
            assertThat(login(name, "not-the-password-at-all").status()).isEqualTo(401);
        }
        Answer locked = login(name, PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void anAddressThatAGatewayReportsIsLockedOutByItself() {
        session();
        for (int i = 0; i < 5; i++) {
            from("192.0.2.7").post("/api/v1/users/login", wrong(name + "-" + i));
            from("192.0.2.7").post("/api/v1/users/login", wrong(name + "+" + i));
        }
        assertThat(from("192.0.2.7").post("/api/v1/users/login", wrong(name)).status())
                .isEqualTo(429);
        assertThat(from("192.0.2.8").post("/api/v1/users/login", wrong(name)).status())
                .isEqualTo(401);
    }

    private static TestHttp from(String address) {
        return http.withHeader("X-Forwarded-For", address);
    }

    private static JsonObject wrong(String username) {
        return new JsonObject().put("username", username).put("password", "not-the-password-at-all");
    }

    @Test
    void aRefreshTokenRotatesAndARacedOneIsForgivenWithinItsGrace() {
        String first = session().getString("refresh_token");
        String second = refresh(first).json().getString("refresh_token");
        assertThat(second).isNotEqualTo(first);
        assertThat(refresh(first).status()).as("raced, within the grace").isEqualTo(200);
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenUsedAgainLaterEndsItsFamily() throws InterruptedException {
        JsonObject session = session();
        String next = refresh(session.getString("refresh_token")).json().getString("refresh_token");
        TimeUnit.MILLISECONDS.sleep(1_200);
        assertThat(refresh(session.getString("refresh_token")).code()).isEqualTo("USER_REFRESH_TOKEN_INVALID");
        assertThat(refresh(next).status())
                .as("the thief's successor, or the owner's")
                .isEqualTo(401);
        assertThat(http.withToken(session.getString("access_token"))
                        .get("/api/v1/users/me")
                        .code())
                .isEqualTo("AUTH_SESSION_REVOKED");
    }

    @Test
    void aSessionThatIsEndedIsRefusedAtOnce() {
        JsonObject one = session();
        JsonObject other = login(name, PASSWORD).json();
        TestHttp mine = http.withToken(one.getString("access_token"));
        JsonArray sessions = mine.get("/api/v1/users/me/sessions").json().getJsonArray("items");
        assertThat(sessions).hasSize(2);
        assertThat(mine.delete("/api/v1/users/me/sessions").status()).isEqualTo(204);
        assertThat(http.withToken(other.getString("access_token"))
                        .get("/api/v1/users/me")
                        .status())
                .isEqualTo(401);
        assertThat(mine.post("/api/v1/users/logout").status()).isEqualTo(204);
        assertThat(mine.get("/api/v1/users/me").status()).isEqualTo(401);
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        TestHttp mine = http.withToken(session().getString("access_token"));
        JsonObject change =
                new JsonObject().put("current_password", PASSWORD).put("new_password", "another-good-secret-9");
        assertThat(mine.post("/api/v1/users/me/password", change).status()).isEqualTo(204);
        assertThat(login(name, PASSWORD).status()).isEqualTo(401);
        assertThat(login(name, "another-good-secret-9").status()).isEqualTo(200);
    }

    @Test
    void aProfileIsMerged() {
        TestHttp mine = http.withToken(session().getString("access_token"));
        assertThat(mine.patch("/api/v1/users/me", new JsonObject().put("bio", "hello"))
                        .status())
                .isEqualTo(200);
        JsonObject changed = mine.patch("/api/v1/users/me", new JsonObject().put("display_name", "Nova"))
                .json();
        assertThat(changed.getString("bio")).isEqualTo("hello");
        assertThat(changed.getString("display_name")).isEqualTo("Nova");
        assertThat(mine.patch("/api/v1/users/me", new JsonObject().put("role", "admin"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyOurTokensAreAccepted() {
        assertThat(http.withToken(TestTokens.unsigned("u"))
                        .get("/api/v1/users/me")
                        .code())
                .isEqualTo("AUTH_TOKEN_INVALID");
        assertThat(http.withToken(TestTokens.accessToken("u"))
                        .get("/api/v1/users/me")
                        .code())
                .isEqualTo("AUTH_TOKEN_INVALID");
        assertThat(http.get("/.well-known/jwks.json")
                        .json()
                        .getJsonArray("keys")
                        .getJsonObject(0)
                        .containsKey("d"))
                .isFalse();
    }

    private JsonObject session() {
        assertThat(register(name, name).status()).isEqualTo(201);
        return login(name, PASSWORD).json();
    }

    private static Answer register(String username, String mailbox) {
        return http.post(
                "/api/v1/users/register",
                new JsonObject()
                        .put("username", username)
                        .put("email", mailbox + "@example.com")
                        .put("password", PASSWORD));
    }

    private static Answer login(String username, String password) {
        return http.post(
                "/api/v1/users/login",
                new JsonObject().put("username", username).put("password", password));
    }

    private static Answer refresh(String token) {
        return http.post("/api/v1/users/refresh", new JsonObject().put("refresh_token", token));
    }
}
