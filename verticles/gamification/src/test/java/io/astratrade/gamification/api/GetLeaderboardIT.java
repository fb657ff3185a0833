package io.astratrade.gamification.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.gamification.TestEvents;
import io.astratrade.gamification.World;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetLeaderboardIT {
    private static final int USERS = 30;
    private static World world;

    /** Users 0-9 have 3 XP, 10-19 have 2 and 20-29 have 1; among equals the later number was earlier. */
    @BeforeAll
    static void start() {
        world = World.start();
        Instant now = Instant.now();
        List<Envelope> trades = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            String dollars = Integer.toString(300 - i / 10 * 100);
            trades.add(TestEvents.trade(user(i), dollars, now.minusMillis(i)));
        }
        world.publish(trades);
        for (String period : List.of("daily", "weekly", "all-time")) {
            world.eventually(() -> assertThat(world.board(period)).hasSize(USERS));
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static String user(int number) {
        return TestTokens.userId("user-" + number);
    }

    private static List<String> expected() {
        List<String> lines = new ArrayList<>();
        for (int rank = 1; rank <= USERS; rank++) {
            int decade = (rank - 1) / 10;
            int user = decade * 10 + 9 - (rank - 1) % 10;
            lines.add(rank + " " + user(user) + " " + (3 - decade));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "weekly", "all-time"})
    void ofEqualScoresTheOneReachedEarlierIsAhead(String period) {
        assertThat(world.board(period)).isEqualTo(expected());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> lines = new ArrayList<>();
        String query = "?limit=7";
        while (query != null) {
            JsonObject page = world.get("/leaderboards/xp/daily" + query).json();
            page.getJsonArray("items").stream().map(World::line).forEach(lines::add);
            String next = page.getString("next_cursor");
            query = next == null ? null : "?limit=7&cursor=" + next;
        }
        assertThat(lines).isEqualTo(expected());
    }

    @ParameterizedTest
    @CsvSource({"user-9, 1, 6", "user-14, 11, 21", "user-20, 25, 30"})
    void aroundMeIsMeWithFiveNeighboursOnEachSide(String user, int first, int last) {
        JsonObject board = world.getAs(user, "/leaderboards/xp/daily?around=me").json();

        assertThat(board.getJsonArray("items").stream().map(World::line))
                .containsExactlyElementsOf(expected().subList(first - 1, last));
        assertThat(board.getString("next_cursor")).isNull();
    }

    @Test
    void aroundSomebodyWithoutPointsIsNobody() {
        JsonObject board =
                world.getAs("stranger", "/leaderboards/xp/daily?around=me").json();
        assertThat(board.getJsonArray("items")).isEmpty();
    }

    @Test
    void whoStandsThereIsShownAsACard() {
        String known = user(5);
        world.publish(
                TestEvents.profile(known, "nova", "Nova Two", 2),
                TestEvents.profile(known, "nova", "Nova", 1),
                TestEvents.of(known, new LevelUp(known, 2, 3, List.of(), Instant.now())));
        JsonObject card = new JsonObject()
                .put("id", known)
                .put("username", "nova")
                .put("display_name", "Nova Two")
                .put("avatar_url", "")
                .put("level", 3)
                .put("plan", "free")
                .put("bot", false);
        world.eventually(() -> assertThat(cards("/leaderboards/xp/daily")).contains(card));
        assertThat(world.getAs("user-5", "/leaderboards/xp/daily?around=me").json().getJsonArray("items").stream()
                        .map(GetLeaderboardIT::card))
                .contains(card);
    }

    @Test
    void whoIsNotKnownYetHasACardAllTheSame() {
        JsonObject card = cards("/leaderboards/xp/daily?limit=1").get(0);
        assertThat(card.getString("id")).isEqualTo(user(9));
        assertThat(card.getString("username")).isNotEmpty();
        assertThat(card.getString("display_name")).isEmpty();
        assertThat(card.getInteger("level")).isEqualTo(1);
    }

    private static List<JsonObject> cards(String path) {
        return world.get(path).json().getJsonArray("items").stream()
                .map(GetLeaderboardIT::card)
                .toList();
    }

    private static JsonObject card(Object item) {
        return ((JsonObject) item).getJsonObject("user");
    }

    @Test
    void periodsTellWhenTheyEnd() {
        assertThat(world.get("/leaderboards/xp/daily").json().getString("ends_at"))
                .contains("T00:00:00");
        assertThat(world.get("/leaderboards/xp/all-time").json().getString("ends_at"))
                .isNull();
    }

    @Test
    void aroundMeNeedsATokenAndNoCursor() {
        String cursor = world.get("/leaderboards/xp/daily?limit=1").json().getString("next_cursor");

        assertThat(world.get("/leaderboards/xp/daily?around=me").code()).isEqualTo("AUTH_TOKEN_MISSING");
        assertThat(world.getAs("user-1", "/leaderboards/xp/daily?around=me&cursor=" + cursor)
                        .code())
                .isEqualTo("GAMIFICATION_CURSOR_WITH_AROUND");
    }

    @Test
    void aCursorOfAnotherBoardIsRefused() {
        String cursor = world.get("/leaderboards/xp/weekly?limit=1").json().getString("next_cursor");
        assertThat(world.get("/leaderboards/xp/daily?cursor=" + cursor).code()).isEqualTo("GAMIFICATION_PERIOD_OVER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/luck/daily", "/xp/hourly", "/xp/daily?limit=0", "/xp/daily?around=you", "/xp/daily?cursor=AA"})
    void whatTheContractDoesNotKnowIsRefused(String path) {
        assertThat(world.get("/leaderboards" + path).status()).isEqualTo(400);
    }

    @Test
    void manyReadersAtOnceSeeTheSameBoard() {
        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> world.board("daily")))
                .allMatch(expected()::equals);
    }
}
