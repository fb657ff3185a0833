package io.astratrade.user.api;

import static io.astratrade.user.Person.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class ListSessionsIT {
    private final UserWorld world;
    private final Person person;

    ListSessionsIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private static final String SESSIONS = UserWorld.API + "/me/sessions";

    @Test
    void everyLiveSessionIsListedAndTheOwnIsMarked() {
        Session phone =
                new Session(person.http(), phone().registered().login(PASSWORD).json());
        Session laptop = person.session();

        List<JsonObject> sessions = sessions(laptop);

        assertThat(sessions.stream().map(s -> s.getString("id"))).containsExactly(laptop.id(), phone.id());
        assertThat(sessions.stream().map(s -> s.getBoolean("current"))).containsExactly(true, false);
        assertThat(sessions.get(1).getString("user_agent")).isEqualTo("phone/1.0");
        assertThat(sessions.get(1).getString("address")).isEqualTo("192.0.2.55");
    }

    private Person phone() {
        return new Person(
                person.http().withHeader("User-Agent", "phone/1.0").withHeader("X-Forwarded-For", "192.0.2.55"),
                person.name());
    }

    @Test
    void theOneUsedLastComesFirst() {
        Session first = person.registered().session();
        Session second = person.session();
        person.refresh(first.refreshToken()).succeeds(200);
        assertThat(sessions(second).stream().map(s -> s.getString("id"))).containsExactly(first.id(), second.id());
    }

    @Test
    void endedSessionsAreNotListed() {
        Session first = person.registered().session();
        Session second = person.session();
        first.http().post(UserWorld.API + "/logout").succeeds(204);
        assertThat(sessions(second)).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherAndTheLastHasNoCursor() {
        person.registered();
        List<String> newestFirst = new ArrayList<>();
        Session session = null;
        for (int i = 0; i < 5; i++) {
            session = person.session();
            newestFirst.add(0, session.id());
        }
        world.sql(
                "UPDATE sessions SET last_used_at = date_trunc('second', last_used_at) WHERE user_id = $1",
                UUID.fromString(session.userId()));

        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            JsonObject page = page(session, cursor == null ? "?limit=2" : "?limit=2&cursor=" + cursor);
            items(page).forEach(item -> seen.add(item.getString("id")));
            sizes.add(items(page).size());
            cursor = page.getString("next_cursor");
        } while (cursor != null && sizes.size() < 5);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(page(session, "?limit=5").getString("next_cursor")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=1e1",
                "limit=10.0",
                "limit=+5",
                "cursor=!",
                "cursor=eA",
                "cursor=eAp5",
                "cursor=MjAyNi0wMS0wMVQwMDowMDowMFoKeA",
                "cursor=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaCjEtMS0xLTEtMQ"
            })
    void whatIsNoPageIsRefused(String query) {
        Session session = person.registered().session();
        session.http().get(SESSIONS + "?" + query).refuses(400, "REQUEST_INVALID");
    }

    @Test
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.get(SESSIONS));
    }

    private static List<JsonObject> sessions(Session session) {
        return items(page(session, ""));
    }

    private static JsonObject page(Session session, String query) {
        return session.http().get(SESSIONS + query).succeeds(200).json();
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").stream().map(JsonObject.class::cast).toList();
    }
}
