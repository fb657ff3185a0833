package io.astratrade.gamification.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.gamification.TestEvents;
import io.astratrade.gamification.World;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetUserProgressIT {
    private static final String NOBODY = TestTokens.userId("nobody");
    private static final String ANN = TestTokens.userId("ann");
    private static World world;

    @BeforeAll
    static void start() {
        world = World.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void whoHasEarnedNothingIsAtLevelOne() {
        Answer answer = world.get("/users/" + NOBODY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .isEqualTo(new JsonObject()
                        .put("user_id", NOBODY)
                        .put("xp", 0)
                        .put("level", 1)
                        .put("xp_to_next_level", 100)
                        .put("multiplier_percent", 100));
    }

    @Test
    void aTradeShowsAsXpAndLevel() {
        world.publish(TestEvents.trade(ANN, "12000.00", Instant.now()));

        world.awaitXp(ANN, 120 + 22);
        JsonObject progress = world.get("/users/" + ANN).json();
        assertThat(progress.getInteger("level")).isEqualTo(2);
        assertThat(progress.getLong("xp_to_next_level")).isEqualTo(400 - 142);
    }

    @Test
    void meIsTheCallerAndNeedsAToken() {
        assertThat(world.getAs("carol", "/users/me").json().getString("user_id"))
                .isEqualTo(TestTokens.userId("carol"));
        assertThat(world.get("/users/me").status()).isEqualTo(401);
        assertThat(world.get("/users/me").code()).isEqualTo("AUTH_TOKEN_MISSING");
    }

    @Test
    void anIdIsTheSameInCapitals() {
        assertThat(world.get("/users/" + NOBODY.toUpperCase(Locale.ROOT)).json().getString("user_id"))
                .isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "nobody", "1-1-1-1-1", "ME", "0198c5f2-7b1e-7000-8000-0000000000011", "-1"})
    void whatIsNoUserIdIsRefused(String id) {
        world.get("/users/" + id).refuses(400, "REQUEST_INVALID");
    }
}
