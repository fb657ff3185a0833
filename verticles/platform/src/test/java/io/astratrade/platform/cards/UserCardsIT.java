package io.astratrade.platform.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.codec.event.UserEvent.ProfileUpdated;
import io.astratrade.codec.event.UserEvent.UserDeleted;
import io.astratrade.codec.event.UserEvent.UserRegistered;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.testkit.Await;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserCardsIT {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private final EventRouter router = UserCards.keptBy(EventRouter.of(ConsumerGroup.GAMIFICATION_XP_PROCESSORS));
    private EventsRig rig;

    @BeforeEach
    void open() {
        rig = new EventsRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theNewestProfileWinsInWhateverOrderTheyCome() {
        apply(profile("a", "third", 3), registered("b"));
        apply(registered("a"), profile("a", "second", 2));
        assertThat(card("a").displayName()).isEqualTo("third");
        assertThat(card("b").displayName()).isEqualTo("first");
        apply(profile("a", "fourth", 4), profile("a", "fifth", 5), profile("b", "second", 2));
        assertThat(card("a").displayName()).isEqualTo("fifth");
        assertThat(card("b").displayName()).isEqualTo("second");
    }

    @Test
    void aLevelThatComesBeforeTheProfileIsKept() {
        apply(new LevelUp("a", 1, 7, List.of(), NOW));
        apply(registered("a"));
        apply(new LevelUp("a", 1, 2, List.of(), NOW.minusSeconds(9)));
        assertThat(card("a")).isEqualTo(new UserCard("a", "nova", "first", "", 7, "free", false));
    }

    @Test
    void nothingOfWhoWasDeletedIsKeptWhateverComesAfterwards() {
        apply(registered("a"));
        apply(new UserDeleted("a", NOW));
        apply(profile("a", "again", 9));
        assertThat(card("a").username()).isEqualTo("deleted-user");
        assertThat(card("a").displayName()).isEmpty();
        assertThat(rig.count("SELECT count(*) FROM user_card WHERE username IS NOT NULL"))
                .isZero();
    }

    @Test
    void whoIsNotKnownHasACardAllTheSame() {
        assertThat(card("01a2239f-6b3f-77d6-8d86-69470a7d0a1b"))
                .isEqualTo(UserCard.unknown("01a2239f-6b3f-77d6-8d86-69470a7d0a1b"));
    }

    private void apply(Event... events) {
        List<Envelope> batch = Stream.of(events)
                .map(event -> rig.database.events().envelope(EventsRig.CAUSE, "u", event))
                .toList();
        Await.result(rig.database.transaction(tx -> router.handle(batch, tx)));
    }

    private UserCard card(String id) {
        return Await.result(new UserCards(rig.database).of(Set.of(id))).get(id);
    }

    private static UserRegistered registered(String id) {
        return new UserRegistered(id, "nova", "first", "", null, null, "active", false, 1L, NOW);
    }

    private static ProfileUpdated profile(String id, String name, long version) {
        return new ProfileUpdated(
                id, List.of("display_name"), "nova", name, "", null, null, "active", false, version, NOW);
    }
}
