package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is not Unicode, or that PostgreSQL cannot hold, is refused in every field that takes text. */
@ExtendWith(UserWorld.OfAll.class)
class TextIT {
    private static final String BAD = "<bad>";

    private final UserWorld world;
    private final Person person;

    TextIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private record Field(String method, String path, String pointer, String body) {
        @Override
        public String toString() {
            return method + " " + path + " " + pointer;
        }
    }

    /** Each is what would succeed with proper text, but for tokens and passwords, which would be wrong. */
    private static Stream<Field> fields() {
        return Stream.of(
                new Field(
                        "POST",
                        "/register",
                        "/username",
                        "{'username':'a<bad>b','email':'t1@example.com','password':'correct-horse-battery'}"),
                new Field(
                        "POST",
                        "/register",
                        "/email",
                        "{'username':'text-2','email':'t<bad>@example.com','password':'correct-horse-battery'}"),
                new Field(
                        "POST",
                        "/register",
                        "/password",
                        "{'username':'text-3','email':'t3@example.com','password':'correct-<bad>-battery'}"),
                new Field("POST", "/login", "/username", "{'username':'a<bad>b','password':'correct-horse-battery'}"),
                new Field(
                        "POST",
                        "/login",
                        "/email",
                        "{'email':'a<bad>@example.com','password':'correct-horse-battery'}"),
                new Field("POST", "/login", "/password", "{'username':'text-4','password':'correct-<bad>-battery'}"),
                new Field("POST", "/refresh", "/refresh_token", "{'refresh_token':'a<bad>b'}"),
                new Field(
                        "POST",
                        "/me/password",
                        "/current_password",
                        "{'current_password':'a<bad>b','new_password':'another-good-secret'}"),
                new Field(
                        "POST",
                        "/me/password",
                        "/new_password",
                        "{'current_password':'" + Person.PASSWORD + "','new_password':'another-<bad>-secret'}"),
                new Field("PATCH", "/me", "/display_name", "{'display_name':'a<bad>b'}"),
                new Field("PATCH", "/me", "/bio", "{'bio':'a<bad>b'}"),
                new Field("PATCH", "/me", "/avatar_url", "{'avatar_url':'https://a.example/<bad>'}"),
                new Field("PATCH", "/me", "/preferences/time_zone", "{'preferences':{'time_zone':'Europe/<bad>'}}"),
                new Field("PATCH", "/me", "/preferences/locale", "{'preferences':{'locale':'d<bad>'}}"));
    }

    static Stream<Arguments> badTexts() {
        return fields().flatMap(field ->
                Stream.of("\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800").map(bad -> Arguments.of(field, bad)));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void whatIsNoTextIsRefusedAndLeavesNothing(Field field, String bad) {
        Session session = person.registered().session();
        String before = stored();
        long events = world.eventsEmitted();

        Answer answer = session.http()
                .sendJson(
                        field.method(),
                        UserWorld.API + field.path(),
                        field.body().replace('\'', '"').replace(BAD, bad))
                .refuses(400, "REQUEST_INVALID");

        assertThat(answer.pointers()).containsExactly(field.pointer());
        assertThat(stored()).isEqualTo(before);
        assertThat(world.eventsEmitted()).isEqualTo(events);
    }

    @Test
    void pairsOfSurrogatesAreTextAndComeBackAsSent() {
        Session session = person.registered().session();
        String shown = session.http()
                .sendJson("PATCH", UserWorld.API + "/me", "{\"display_name\":\"\\ud83d\\ude80 Nova\"}")
                .succeeds(200)
                .json()
                .getString("display_name");
        assertThat(shown).isEqualTo("\ud83d\ude80 Nova");
        assertThat(world.http()
                        .get(UserWorld.API + "/" + session.userId())
                        .json()
                        .getString("display_name"))
                .isEqualTo(shown);
    }

    @Test
    void aPasswordIsTheSameInEitherWayOfWritingALetter() {
        person.register(person.form().put("password", "cre\u0300me-br\u00fble\u0301e"))
                .succeeds(201);
        person.login("cr\u00e8me-br\u00fbl\u00e9e").succeeds(200);
        person.login("creme-brulee").refuses(401, "USER_WRONG_CREDENTIALS");
    }

    /** Accounts, sessions and failures to log in, as a digest. */
    private String stored() {
        return world.sql("""
                        SELECT (SELECT count(*) || coalesce(md5(string_agg(u::text, '|' ORDER BY id)), '') FROM users u)
                            || (SELECT count(*) FROM sessions) || '/' || (SELECT count(*) FROM login_failures)
                        """).iterator().next().getString(0);
    }
}
