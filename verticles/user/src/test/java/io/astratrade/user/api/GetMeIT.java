package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.astratrade.user.token.Forger;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class GetMeIT {
    private final UserWorld world;
    private final Person person;

    GetMeIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    @Test
    void theOwnProfileShowsEverything() {
        Session session = person.registered().session();
        assertThat(session.me().succeeds(200).json())
                .isEqualTo(new JsonObject()
                        .put("id", session.userId())
                        .put("username", person.name())
                        .put("email", person.email())
                        .put("display_name", "")
                        .put("bio", "")
                        .put("avatar_url", "")
                        .put("role", "user")
                        .put("verification_tier", "unverified")
                        .put("status", "active")
                        .put(
                                "preferences",
                                new JsonObject().put("time_zone", "UTC").put("locale", "en"))
                        .put(
                                "created_at",
                                session.answer().getJsonObject("user").getString("created_at")));
    }

    @Test
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.get(UserWorld.API + "/me"));
    }

    @Test
    void aTokenOfOursMustBeFreshAndOfOurIssuerForOurAudience() {
        String user = person.registered().session().userId();
        JsonObject claims = TestTokens.claims(user, "user");
        me(claims).succeeds(200);

        long anHourAgo = claims.getLong("exp") - 4_500;
        me(claims.copy().put("exp", anHourAgo)).refuses(401, "AUTH_TOKEN_EXPIRED");
        me(claims.copy().put("iss", "somebody")).refuses(401, "AUTH_TOKEN_INVALID");
        me(claims.copy().put("aud", "another-api")).refuses(401, "AUTH_TOKEN_INVALID");
        for (String claim : List.of("sub", "sid", "exp")) {
            JsonObject without = claims.copy();
            without.remove(claim);
            me(without).refuses(401, "AUTH_TOKEN_INVALID");
        }
    }

    /** A service whose clock is some seconds ahead signs for everybody else in the future. */
    @Test
    void clocksMayDifferBySomeSecondsInBothDirections() {
        JsonObject claims = TestTokens.claims(person.registered().session().userId(), "user");
        long now = Instant.now().getEpochSecond();
        me(claims.copy().put("iat", now + 6)).succeeds(200);
        me(claims.copy().put("exp", now - 5)).succeeds(200);
        me(claims.copy().put("iat", now + 60)).refuses(401, "AUTH_TOKEN_INVALID");
        me(claims.copy().put("nbf", now + 60)).refuses(401, "AUTH_TOKEN_INVALID");
        me(claims.copy().put("exp", now - 11)).refuses(401, "AUTH_TOKEN_EXPIRED");
    }

    @Test
    void whoIsGoneIsNotFound() {
        JsonObject gone = TestTokens.claims(UUID.randomUUID().toString(), "user");
        me(gone).refuses(404, "USER_NOT_FOUND");
        TestHttp http = world.http().withToken(Forger.sign(world, gone));
        http.patch(UserWorld.API + "/me", new JsonObject().put("display_name", "Nobody"))
                .refuses(404, "USER_NOT_FOUND");
        JsonObject passwords = new JsonObject()
                .put("current_password", "correct-horse-battery")
                .put("new_password", "another-horse-battery");
        http.post(UserWorld.API + "/me/password", passwords).refuses(404, "USER_NOT_FOUND");
    }

    private Answer me(JsonObject claims) {
        return world.http().withToken(Forger.sign(world, claims)).get(UserWorld.API + "/me");
    }
}
