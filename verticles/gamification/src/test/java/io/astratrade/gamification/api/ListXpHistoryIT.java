package io.astratrade.gamification.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.gamification.TestEvents;
import io.astratrade.gamification.World;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListXpHistoryIT {
    private static final String ANN = TestTokens.userId("ann");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
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
    void ownEntriesArePagedNewestFirstAndEndInTheTotal() {
        List<Envelope> trades = Stream.of("100", "200", "300", "400", "500")
                .map(dollars -> TestEvents.trade(ANN, dollars, NOON))
                .toList();
        world.publish(trades);
        world.publish(TestEvents.trade("bob", "900", NOON));
        world.awaitXp(ANN, 1 + 2 + 3 + 4 + 5);

        List<JsonObject> all = new ArrayList<>();
        String query = "?limit=2";
        while (query != null) {
            JsonObject page = world.getAs(ANN, "/users/me/xp-history" + query).json();
            page.getJsonArray("items").forEach(item -> all.add((JsonObject) item));
            String next = page.getString("next_cursor");
            query = next == null ? null : "?limit=2&cursor=" + next;
        }

        assertThat(all).extracting(entry -> entry.getLong("xp")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(all.get(0).getLong("total_xp")).isEqualTo(15);
        assertThat(all.get(4).getLong("total_xp")).isEqualTo(all.get(4).getLong("xp"));
        assertThat(all).allSatisfy(entry -> {
            assertThat(entry.getString("activity")).isEqualTo("trade");
            assertThat(entry.getString("symbol")).isEqualTo("BTC-USD");
            assertThat(entry.getString("at")).startsWith("2026-11-24T12:00:00");
            assertThat(entry.getInteger("formula_version")).isEqualTo(1);
        });
        assertThat(all)
                .extracting(entry -> entry.getString("id"))
                .containsExactlyInAnyOrderElementsOf(
                        trades.stream().map(Envelope::id).toList());
    }

    @Test
    void itNeedsATokenAndACursorOfItsOwn() {
        assertThat(world.get("/users/me/xp-history").code()).isEqualTo("AUTH_TOKEN_MISSING");
        assertThat(world.getAs(ANN, "/users/me/xp-history?cursor=!!").status()).isEqualTo(400);
        assertThat(world.getAs(ANN, "/users/me/xp-history?cursor=YWJj").code()).isEqualTo("REQUEST_INVALID");
        assertThat(world.getAs(ANN, "/users/me/xp-history?limit=101").status()).isEqualTo(400);
    }
}
