package io.astratrade.gamification.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.gamification.TestEvents;
import io.astratrade.gamification.World;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GetUserProgressIT {
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
        Answer answer = world.get("/users/nobody");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .isEqualTo(new JsonObject()
                        .put("user_id", "nobody")
                        .put("xp", 0)
                        .put("level", 1)
                        .put("xp_to_next_level", 100)
                        .put("multiplier_percent", 100));
    }

    @Test
    void aTradeShowsAsXpAndLevel() {
        world.publish(TestEvents.trade("ann", "12000.00", Instant.now()));

        world.awaitXp("ann", 120 + 22);
        JsonObject progress = world.get("/users/ann").json();
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
    void anIdThatCannotBeOneIsRefused() {
        assertThat(world.get("/users/a%20b").status()).isEqualTo(400);
        assertThat(world.get("/users/" + "x".repeat(65)).status()).isEqualTo(400);
    }
}
