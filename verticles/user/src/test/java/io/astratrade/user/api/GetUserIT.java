package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(UserWorld.OfAll.class)
class GetUserIT {
    private final UserWorld world;
    private final Person person;

    GetUserIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    @Test
    void whatEverybodySeesHasNoAddressAndNoRole() {
        Session session = person.registered().session();
        session.http()
                .patch(UserWorld.API + "/me", new JsonObject().put("display_name", "Nova"))
                .succeeds(200);

        JsonObject shared = world.http()
                .get(UserWorld.API + "/" + session.userId())
                .succeeds(200)
                .json();

        assertThat(shared.fieldNames())
                .containsExactlyInAnyOrder("id", "username", "display_name", "bio", "avatar_url", "created_at");
        assertThat(shared.getString("username")).isEqualTo(person.name());
        assertThat(shared.getString("display_name")).isEqualTo("Nova");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198c5f2-7b1e-7000-8000-000000000001",
                "nonsense",
                "1-1-1-1-1",
                "-1",
                "1e3",
                "true",
                "%22x%22",
                "a%2Fb"
            })
    void whoIsNotThereIsNotFound(String id) {
        world.http().get(UserWorld.API + "/" + id).refuses(404, "USER_NOT_FOUND");
    }
}
