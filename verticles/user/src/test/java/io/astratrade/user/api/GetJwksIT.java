package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class GetJwksIT {
    @Test
    void publicKeysArePublishedAndNothingPrivate(UserWorld world) {
        assertThat(keys(world)).isNotEmpty().allSatisfy(key -> {
            assertThat(key.fieldNames()).containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e");
            assertThat(key.getString("kty")).isEqualTo("RSA");
            assertThat(key.getString("alg")).isEqualTo("RS256");
        });
    }

    @Test
    void theKeyOfATokenIsPublished(UserWorld world) {
        Session session = world.person().registered().session();
        assertThat(ids(world)).contains(session.keyId());
    }

    @Test
    void afterARotationTheOldKeyVerifiesUntilItsLastTokenHasExpired() {
        try (UserWorld world = new UserWorld()) {
            Person person = world.person().registered();
            Session old = person.session();

            pass(world, "30 days");
            Session fresh = new Person(world.http(), person.name()).session();
            assertThat(fresh.keyId()).isNotEqualTo(old.keyId());
            assertThat(ids(world)).contains(old.keyId(), fresh.keyId());
            new Session(world.http(), old.answer()).lives();
            fresh.lives();

            pass(world, "2 hours");
            assertThat(ids(world)).doesNotContain(old.keyId()).contains(fresh.keyId());
            new Session(world.http(), old.answer()).me().refuses(401, "AUTH_TOKEN_INVALID");
            new Session(world.http(), fresh.answer()).lives();
        }
    }

    @Test
    void theNextKeyIsPublishedBeforeItSigns() {
        try (UserWorld world = new UserWorld()) {
            Person person = world.person().registered();
            String signing = person.session().keyId();

            pass(world, "29 days 23 hours 30 minutes");

            assertThat(ids(world)).hasSize(2);
            assertThat(new Person(world.http(), person.name()).session().keyId())
                    .isEqualTo(signing);
        }
    }

    /** Lets the keys age, and the service look at them again. */
    private static void pass(UserWorld world, String time) {
        world.sql(
                "UPDATE signing_keys SET signs_from = signs_from - '%1$s'::interval, signs_until = signs_until - '%1$s'::interval"
                        .formatted(time));
        world.restart();
    }

    private static List<JsonObject> keys(UserWorld world) {
        return world.http().get("/.well-known/jwks.json").succeeds(200).json().getJsonArray("keys").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static List<String> ids(UserWorld world) {
        return keys(world).stream().map(key -> key.getString("kid")).toList();
    }
}
