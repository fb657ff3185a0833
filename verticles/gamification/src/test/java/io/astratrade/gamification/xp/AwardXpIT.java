package io.astratrade.gamification.xp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.InteractionKind;
import io.astratrade.codec.event.NftEvent.NftMinted;
import io.astratrade.codec.event.Rarity;
import io.astratrade.codec.event.SocialEvent.ClanMemberJoined;
import io.astratrade.codec.event.SocialEvent.SocialInteractionPerformed;
import io.astratrade.gamification.TestEvents;
import io.astratrade.gamification.World;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AwardXpIT {
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
    void aTradeEarnsOnceEvenWhenTheInboxWasLost() {
        Envelope trade = TestEvents.trade(user("ann"), "700", NOON);
        world.publish(trade, trade);
        world.awaitXp(user("ann"), 7);
        world.sql("DELETE FROM inbox");

        world.publish(trade);
        world.publish(TestEvents.trade(user("after-ann"), "100", NOON));
        world.awaitXp(user("after-ann"), 1);
        world.eventually(() -> assertThat(pending()).isZero());

        assertThat(world.xp(user("ann"))).isEqualTo(7);
        assertThat(world.number("SELECT count(*) FROM xp_ledger WHERE user_id = $1", user("ann")))
                .isEqualTo(1);
    }

    @Test
    void aWashIsTakenBackInWhateverOrderItsEventsArrive() {
        Envelope opening = TestEvents.trade(user("bea"), "5000", NOON);
        Envelope closing = TestEvents.trade(user("bea"), "5000", NOON.plusSeconds(4));
        Envelope closed = TestEvents.closed(user("bea"), "250", NOON, NOON.plusSeconds(4));
        Envelope honest = TestEvents.trade(user("bea"), "300", NOON.plusSeconds(60));

        world.publish(opening, honest);
        world.awaitXp(user("bea"), 58 + 3);
        world.publish(closed);
        world.awaitXp(user("bea"), 3);
        world.publish(closing, TestEvents.trade(user("after-bea"), "100", NOON));
        world.awaitXp(user("after-bea"), 1);

        assertThat(world.xp(user("bea"))).isEqualTo(3);
    }

    @Test
    void profitOfAPositionHeldLongerEarns() {
        world.publish(TestEvents.closed(user("cid"), "255.55", NOON, NOON.plusSeconds(5)));
        world.publish(TestEvents.closed(user("cid"), "-900", NOON, NOON.plusSeconds(50)));

        world.awaitXp(user("cid"), 25);
    }

    @Test
    void interactionsAndMintsEarnByKindUpToTheHourlyCap() {
        List<Envelope> events = new ArrayList<>();
        events.add(TestEvents.of(user("dan"), new ClanMemberJoined("clan", user("dan"), "member", NOON)));
        events.add(TestEvents.of(
                "nft", new NftMinted("nft", "1", user("dan"), Rarity.EPIC, null, "0x0", 1, 1, NOON.plusSeconds(1))));
        world.publish(events);
        world.awaitXp(user("dan"), 20 + 100);
        events.clear();
        for (int i = 0; i < 12; i++) {
            events.add(TestEvents.of(
                    user("dan"),
                    new SocialInteractionPerformed(
                            user("dan"), user("eve"), InteractionKind.LIKE, "post", NOON.plusSeconds(i))));
        }
        events.add(TestEvents.of(
                user("after-dan"),
                new SocialInteractionPerformed(
                        user("after-dan"), user("eve"), InteractionKind.LIKE, "post", NOON.plusSeconds(20))));
        world.publish(events);

        world.awaitXp(user("after-dan"), 2);
        assertThat(world.xp(user("dan"))).as("the likes were before that one").isEqualTo(20 + 100 + 9 * 2);
        assertThat(world.xp(user("eve"))).isZero();
    }

    @Test
    void gainsAndLevelsAreAnnouncedWithTheSourcesCorrelation() {
        Envelope trade = TestEvents.trade(user("fay"), "30000", NOON);
        world.publish(trade);

        world.eventually(() -> assertThat(announced("astra.gamification.levelup.v1", user("fay")))
                .hasSize(1));
        world.eventually(() -> assertThat(announced("astra.gamification.xpgained.v1", user("fay")))
                .hasSize(1));
        Map<String, String> gained =
                announced("astra.gamification.xpgained.v1", user("fay")).get(0);
        Map<String, String> level =
                announced("astra.gamification.levelup.v1", user("fay")).get(0);
        assertThat(gained)
                .containsEntry("correlationid", "corr-" + user("fay"))
                .containsEntry("causationid", trade.id());
        assertThat(level)
                .containsEntry("correlationid", "corr-" + user("fay"))
                .containsEntry("causationid", trade.id());
        JsonObject data = new JsonObject(gained.get("data"));
        assertThat(data.getLong("xp")).isEqualTo(300 + 58);
        assertThat(data.getLong("total_xp")).isEqualTo(358);
        assertThat(data.getString("source_event_id")).isEqualTo(trade.id());
        assertThat(new JsonObject(level.get("data")).getInteger("old_level")).isEqualTo(1);
        assertThat(new JsonObject(level.get("data")).getInteger("new_level")).isEqualTo(2);
    }

    @Test
    void theLedgerCannotBeRewritten() {
        assertThatThrownBy(() -> world.sql("UPDATE xp_ledger SET xp = 1000000")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> world.sql("DELETE FROM xp_ledger")).hasMessageContaining("append-only");
    }

    private static long pending() {
        return world.redis(Command.XPENDING, "astra.trading.tradeexecuted.v1", "gamification_xp_processors")
                .get(0)
                .toLong();
    }

    private static List<Map<String, String>> announced(String stream, String subject) {
        List<Map<String, String>> found = new ArrayList<>();
        for (Response entry : world.redis(Command.XRANGE, stream, "-", "+")) {
            Map<String, String> fields = new HashMap<>();
            Response flat = entry.get(1);
            for (int i = 0; i < flat.size(); i += 2) {
                fields.put(flat.get(i).toString(), flat.get(i + 1).toString());
            }
            if (subject.equals(fields.get("subject"))) {
                found.add(fields);
            }
        }
        return found;
    }

    private static String user(String name) {
        return TestTokens.userId(name);
    }
}
