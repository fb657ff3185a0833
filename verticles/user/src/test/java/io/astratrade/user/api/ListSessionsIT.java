package io.astratrade.user.api;

import static io.astratrade.user.Person.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.get(SESSIONS));
    }

    private static List<JsonObject> sessions(Session session) {
        return session.http().get(SESSIONS).succeeds(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
