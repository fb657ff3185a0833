package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class UpdateMeIT {
    private final UserWorld world;
    private final Person person;

    UpdateMeIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private Session session;

    @BeforeEach
    void logIn() {
        session = person.registered().session();
    }

    @Test
    void aProfileIsMerged() {
        patch(new JsonObject().put("bio", "hello")).succeeds(200);
        JsonObject changed = patch(new JsonObject().put("display_name", "Nova"))
                .succeeds(200)
                .json();

        assertThat(changed.getString("bio")).isEqualTo("hello");
        assertThat(changed.getString("display_name")).isEqualTo("Nova");
        assertThat(session.me().json()).isEqualTo(changed);
    }

    @Test
    void nullEmptiesAText() {
        patch(new JsonObject().put("bio", "hello").put("display_name", "Nova")).succeeds(200);
        JsonObject changed =
                patch(new JsonObject().putNull("bio")).succeeds(200).json();
        assertThat(changed.getString("bio")).isEmpty();
        assertThat(changed.getString("display_name")).isEqualTo("Nova");
    }

    @Test
    void preferencesAreMergedToo() {
        patch(preference("locale", "pt-BR")).succeeds(200);
        JsonObject changed = patch(preference("time_zone", "America/Sao_Paulo"))
                .succeeds(200)
                .json();
        assertThat(changed.getJsonObject("preferences"))
                .isEqualTo(
                        new JsonObject().put("time_zone", "America/Sao_Paulo").put("locale", "pt-BR"));
    }

    @Test
    void whatFitsExactlyIsTaken() {
        patch(new JsonObject()
                        .put("display_name", "\uD83D\uDE80".repeat(50))
                        .put("bio", "x".repeat(500))
                        .put("avatar_url", "https://example.com/" + "x".repeat(480)))
                .succeeds(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "email", "status", "id", "verification_tier", "password_hash"})
    void whatIsNotOnesOwnToChangeIsRefused(String field) {
        unchanged(new JsonObject().put(field, "admin"), 400, "REQUEST_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"display_name, 51", "bio, 501", "avatar_url, 501"})
    void whatIsTooLongIsRefused(String field, int length) {
        String text = "https://example.com/" + "x".repeat(length);
        assertThat(unchanged(new JsonObject().put(field, text.substring(0, length)), 400, "REQUEST_INVALID"))
                .containsExactly("/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/a.png", "javascript:alert(1)", "https://"})
    void anAvatarIsAnHttpsAddress(String url) {
        assertThat(unchanged(new JsonObject().put("avatar_url", url), 400, "REQUEST_INVALID"))
                .containsExactly("/avatar_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Sao_Paulo", "EST", "UTC", "Etc/GMT+5", "Asia/Kolkata", "GMT"})
    void aTimeZoneIsANameOfTheIanaDatabase(String zone) {
        assertThat(patch(preference("time_zone", zone))
                        .succeeds(200)
                        .json()
                        .getJsonObject("preferences")
                        .getString("time_zone"))
                .isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mars/Phobos",
                "UTC+5",
                "Z",
                "-18:00",
                "+01:00",
                "GMT+2",
                "UT1",
                "europe/berlin",
                " UTC",
                "SystemV/EST5"
            })
    void anythingElseIsNoTimeZone(String zone) {
        assertThat(unchanged(preference("time_zone", zone), 422, "USER_PROFILE_INVALID"))
                .containsExactly("/preferences/time_zone");
    }

    @Test
    void aLocaleMustLookLikeOne() {
        assertThat(unchanged(preference("locale", "English!"), 400, "REQUEST_INVALID"))
                .containsExactly("/preferences/locale");
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsABadRequest() {
        unchanged(new JsonObject().put("bio", "a\u0000b"), 400, "REQUEST_INVALID");
    }

    @Test
    void changesThatAreSentAtOnceAreAllMerged() throws InterruptedException, ExecutionException {
        ExecutorService four = Executors.newFixedThreadPool(4);
        for (int round = 0; round < 10; round++) {
            String text = "round" + round;
            List<JsonObject> changes = List.of(
                    new JsonObject().put("display_name", text),
                    new JsonObject().put("bio", text),
                    new JsonObject().put("avatar_url", "https://" + text),
                    preference("locale", "en-" + text));
            List<Callable<Answer>> calls = changes.stream()
                    .map(change -> (Callable<Answer>) () -> patch(change))
                    .toList();
            for (Future<Answer> call : four.invokeAll(calls)) {
                call.get().succeeds(200);
            }
            JsonObject me = session.me().json();
            changes.forEach(
                    change -> assertThat(me.copy().mergeIn(change, true)).isEqualTo(me));
        }
        four.shutdown();
    }

    @Test
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.patch(UserWorld.API + "/me", new JsonObject().put("bio", "x")));
    }

    private List<String> unchanged(JsonObject changes, int status, String code) {
        JsonObject before = session.me().json();
        long events = world.eventsEmitted();
        Answer answer = patch(changes).refuses(status, code);
        assertThat(session.me().json()).isEqualTo(before);
        assertThat(world.eventsEmitted()).isEqualTo(events);
        return answer.pointers();
    }

    private Answer patch(JsonObject changes) {
        return session.http().patch(UserWorld.API + "/me", changes);
    }

    private static JsonObject preference(String name, String value) {
        return new JsonObject().put("preferences", new JsonObject().put(name, value));
    }
}
