package io.astratrade.platform.events.admin;

import static io.astratrade.platform.events.EventsRig.CAUSE;
import static io.astratrade.platform.events.EventsRig.NAME;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.consume.DeadLetters;
import io.astratrade.platform.events.stream.GroupStatus;
import io.astratrade.platform.events.stream.StoredEvent;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamAdminIT {
    private static final int LETTERS = 200;

    private EventsRig rig;
    private StreamAdmin admin;

    @BeforeEach
    void open() {
        rig = new EventsRig();
        admin = StreamAdmin.open(rig.vertx, rig.redis.uri());
        Await.result(admin.connected());
    }

    @AfterEach
    void close() {
        Await.result(admin.close());
        rig.close();
    }

    @Test
    void aDeadLetterIsShownSentBackAndAppliedOnceItsCauseIsMended() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Await.result(rig.bus("b")
                .consume(EventsRig.all((batch, tx) -> broken.get()
                        ? Future.failedFuture(new IllegalStateException("broken"))
                        : EventsRig.note(batch, tx))));
        rig.add(rig.event(7));
        eventually().until(() -> deadLetters().size() == 1);
        StoredEvent letter = deadLetters().get(0);
        assertThat(letter.fields()).containsEntry("type", STREAM).containsEntry(DeadLetters.STREAM, STREAM);
        assertThat(letter.fields().get(DeadLetters.REASON)).contains("broken");
        assertThat(status().deadLetters()).isEqualTo(1);

        broken.set(false);
        assertThat(Await.result(admin.redrive(NAME, 10))).isEqualTo(1);

        eventually().until(() -> rig.applied().equals(List.of(7L)));
        assertThat(deadLetters()).isEmpty();
        assertThat(Await.result(admin.redrive(NAME, 10))).isZero();
    }

    @Test
    void streamsAreReadFromTheirEndAndOnwards() {
        for (long n = 1; n <= 3; n++) {
            rig.add(rig.event(n));
        }

        List<StoredEvent> newest = Await.result(admin.newest(STREAM, 2));
        assertThat(newest).hasSize(2);
        assertThat(newest.get(0).fields()).containsEntry("correlationid", CAUSE.correlationId());
        assertThat(Await.result(admin.after(STREAM, newest.get(0).id(), 10))).containsExactly(newest.get(1));
        assertThat(Await.result(admin.after(STREAM, newest.get(1).id(), 10))).isEmpty();
    }

    @Test
    void twoOperatorsWhoRedriveAtOnceSendEachLetterBackOnce() {
        for (int i = 0; i < LETTERS; i++) {
            rig.redis(Command.XADD, Streams.dead(NAME), "*", "id", "letter-" + i, DeadLetters.REASON, "broken");
        }
        StreamAdmin other = StreamAdmin.open(rig.vertx, rig.redis.uri());
        Await.result(other.connected());
        Future<Integer> mine = admin.redrive(NAME, LETTERS);
        Future<Integer> theirs = other.redrive(NAME, LETTERS);

        assertThat(Await.result(mine) + Await.result(theirs)).isEqualTo(LETTERS);
        assertThat(rig.length(Streams.retry(NAME))).isEqualTo(LETTERS);
        assertThat(rig.length(Streams.dead(NAME))).isZero();
        Await.result(other.close());
    }

    @Test
    void aLetterThatCannotBeSentBackStaysALetter() {
        rig.redis(Command.XADD, Streams.dead(NAME), "*", "id", "letter");
        rig.redis(Command.SET, Streams.retry(NAME), "no stream");
        assertThatThrownBy(() -> Await.result(admin.redrive(NAME, 1))).hasMessageContaining("WRONGTYPE");
        assertThat(deadLetters()).hasSize(1);
    }

    @Test
    void everyGroupHasAStatus() {
        assertThat(Await.result(admin.groups()))
                .extracting(GroupStatus::group)
                .hasSize(ConsumerGroup.values().length)
                .contains(NAME);
    }

    private GroupStatus status() {
        return Await.result(admin.groups()).stream()
                .filter(group -> group.group().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private List<StoredEvent> deadLetters() {
        return Await.result(admin.deadLetters(NAME, 10));
    }
}
