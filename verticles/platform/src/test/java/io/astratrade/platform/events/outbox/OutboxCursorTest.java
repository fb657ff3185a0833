package io.astratrade.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutboxCursorTest {
    private final OutboxCursor cursor = new OutboxCursor();

    @Test
    void itFollowsRowsWithoutGaps() {
        cursor.published(new Long[] {1L, 2L, 3L}, 0);
        assertThat(cursor.position()).isEqualTo(3);
    }

    @Test
    void itWaitsForANumberThatMayStillCommit() {
        cursor.published(new Long[] {1L, 3L, 4L}, 0);
        assertThat(cursor.position()).isEqualTo(1);
        cursor.published(new Long[] {2L}, OutboxCursor.GAP_LIMIT_MS - 1);
        assertThat(cursor.position()).isEqualTo(4);
    }

    @Test
    void itGivesUpANumberThatNeverCommitted() {
        cursor.published(new Long[] {1L, 3L}, 0);
        cursor.published(new Long[] {4L}, OutboxCursor.GAP_LIMIT_MS - 1);
        assertThat(cursor.position()).isEqualTo(1);
        cursor.published(new Long[] {5L}, OutboxCursor.GAP_LIMIT_MS);
        assertThat(cursor.position()).isEqualTo(5);
    }

    @Test
    void afterAResetItStartsAtTheBeginning() {
        cursor.published(new Long[] {1L, 2L, 9L}, 0);
        cursor.reset();
        assertThat(cursor.position()).isZero();
    }

    @Property(tries = 200)
    void whateverTheOrderNothingUnpublishedLiesBehindIt(
            @ForAll @IntRange(min = 1, max = 60) int rows, @ForAll long seed) {
        OutboxCursor any = new OutboxCursor();
        List<Long> order = new ArrayList<>();
        for (long seq = 1; seq <= rows; seq++) {
            order.add(seq);
        }
        Collections.shuffle(order, new Random(seed));
        for (int done = 0; done < rows; done++) {
            any.published(new Long[] {order.get(done)}, 0);
            assertThat(order.subList(0, done + 1)).containsAll(upTo(any.position()));
        }
        assertThat(any.position()).isEqualTo(rows);
    }

    private static List<Long> upTo(long position) {
        List<Long> all = new ArrayList<>();
        for (long seq = 1; seq <= position; seq++) {
            all.add(seq);
        }
        return all;
    }
}
