package io.astratrade.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsumerGroupTest {
    @Test
    void seventeenGroupsRunTwentySixConsumers() {
        assertThat(ConsumerGroup.values()).hasSize(17);
        assertThat(Stream.of(ConsumerGroup.values())
                        .mapToInt(ConsumerGroup::width)
                        .sum())
                .isEqualTo(26);
    }

    @Test
    void everyStreamOfAGroupIsThatOfAType() {
        for (ConsumerGroup group : ConsumerGroup.values()) {
            assertThat(group.streams()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(stream -> assertThat(
                            EventType.ofStream(stream).stream())
                    .isEqualTo(stream));
        }
    }

    @Test
    void whoReadsAllReadsAll() {
        assertThat(ConsumerGroup.NOTIFICATION_SENDERS.streams())
                .hasSize(EventType.all().size());
    }
}
