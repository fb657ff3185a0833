package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class FindUsersIT {
    private static final String FIND = UserWorld.API + "?query=";

    private final UserWorld world;
    private final Person person;
    private Session session;

    FindUsersIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    @BeforeEach
    void logIn() {
        session = person.registered().session();
    }

    @Test
    void namesThatBeginSoAreFoundPageByPageInWhateverCase() {
        List<String> names = new ArrayList<>();
        for (String end : List.of("_b", "-a", "C", "9")) {
            Person other = new Person(world.person().http(), person.name() + end);
            other.registered();
            names.add(other.name().toLowerCase(Locale.ROOT));
        }
        names.add(person.name());
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = session.http()
                    .get(FIND + person.name().toUpperCase(Locale.ROOT) + "&limit=2" + cursor)
                    .succeeds(200)
                    .json();
            page.getJsonArray("items")
                    .forEach(item ->
                            found.add(((JsonObject) item).getString("username").toLowerCase(Locale.ROOT)));
            String next = page.getString("next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(found).isEqualTo(names.stream().sorted().toList());
    }

    @Test
    void aCardShowsTheNewestLevelAndNoAddress() {
        Instant now = Instant.now();
        world.publish(level(3, now), level(2, now.minusSeconds(1)), level(9, "no-user-of-ours", now));
        TestTimeouts.eventually().untilAsserted(() -> assertThat(card())
                .isEqualTo(new JsonObject()
                        .put("id", session.userId())
                        .put("username", person.name())
                        .put("display_name", "")
                        .put("avatar_url", "")
                        .put("level", 3)
                        .put("plan", "free")
                        .put("bot", false)));
    }

    @Test
    void whoIsSuspendedIsNotFound() {
        Session other = world.person().registered().session();
        world.sql("UPDATE users SET status = 'suspended' WHERE username = $1", person.name());
        assertThat(other.http().get(FIND + person.name()).succeeds(200).json().getJsonArray("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "per%25", "per.on", "person@"})
    void signsOfPatternsAreNoLetters(String query) {
        assertThat(session.http().get(FIND + query).succeeds(200).json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void aSearchNeedsATokenAndAText() {
        world.onlyLetsOurTokensIn(http -> http.get(FIND + "a"));
        session.http().get(UserWorld.API).refuses(400, "REQUEST_INVALID");
        session.http().get(FIND).refuses(400, "REQUEST_INVALID");
        session.http().get(FIND + "x".repeat(31)).refuses(400, "REQUEST_INVALID");
    }

    private JsonObject card() {
        return session.http()
                .get(FIND + person.name() + "&limit=1")
                .succeeds(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private Envelope level(int level, Instant at) {
        return level(level, session.userId(), at);
    }

    private static Envelope level(int level, String user, Instant at) {
        Event reached = new LevelUp(user, level - 1, level, List.of(), at);
        return new Envelope(EventIds.next(), user, at, "corr", null, null, "test@1", reached);
    }
}
