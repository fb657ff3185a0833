package io.astratrade.user.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.PackedEvents;
import io.astratrade.testkit.Await;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class AnnouncementIT {
    private static final UUID FIRST = new UUID(0, 0);

    private final UserWorld world;

    AnnouncementIT(UserWorld world) {
        this.world = world;
    }

    @Test
    void everyAccountIsAnnouncedOnceAndARunThatWasCutOffGoesOn() {
        for (int i = 0; i < 5; i++) {
            world.person().registered();
        }
        long accounts =
                world.sql("SELECT count(*) FROM users").iterator().next().getLong(0);
        long before = world.eventsEmitted();
        List<UUID> steps = new ArrayList<>();

        assertThat(Await.result(announcement().run(FIRST, steps::add))).isEqualTo(accounts);
        assertThat(world.eventsEmitted()).isEqualTo(before + accounts);
        assertThat(steps).hasSize((int) (accounts + 1) / 2).doesNotHaveDuplicates();
        assertThat(Await.result(announcement().run(steps.get(0), steps::add))).isEqualTo(accounts - 2);
    }

    @Test
    void aProfileIsAnnouncedAsItIsWithTheVersionItHas() {
        Session session = world.person().registered().session();
        session.http()
                .patch(UserWorld.API + "/me", new JsonObject().put("display_name", "Nova"))
                .succeeds(200);
        String id = session.userId();
        long version = version(id);
        Await.result(announcement().run(FIRST, last -> {}));

        JsonObject announced = lastEventOf(id);
        assertThat(announced.getString("display_name")).isEqualTo("Nova");
        assertThat(version(id)).as("announcing is no change").isEqualTo(version);
        assertThat(announced.getLong("version")).isEqualTo(version).isGreaterThan(1);
    }

    private Announcement announcement() {
        return new Announcement(world.database(), Clock.systemUTC(), 2);
    }

    private long version(String id) {
        return world.sql("SELECT version FROM users WHERE id = $1", UUID.fromString(id))
                .iterator()
                .next()
                .getLong(0);
    }

    private JsonObject lastEventOf(String user) {
        for (Row row : world.sql("SELECT packed FROM outbox ORDER BY seq DESC LIMIT 100")) {
            for (EncodedEvent event : PackedEvents.unpack(row.getBuffer(0).getBytes())) {
                if (user.equals(event.texts().get("subject"))) {
                    return new JsonObject(event.texts().get("data"));
                }
            }
        }
        throw new AssertionError("no event of " + user);
    }
}
