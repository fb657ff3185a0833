package io.astratrade.codec;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsumerGroupTest {
    @Test
    void theGroupsOfTheTopologyRunAtTheirWidths() {
        Map<String, Integer> widths =
                Stream.of(ConsumerGroup.values()).collect(toMap(ConsumerGroup::groupName, ConsumerGroup::width));
        assertThat(widths)
                .containsAllEntriesOf(Map.ofEntries(
                        entry("trading_internal", 2),
                        entry("trading_risk_management", 3),
                        entry("gamification_xp_processors", 2),
                        entry("leaderboard_updaters", 1),
                        entry("achievement_processors", 1),
                        entry("social_feed_generators", 2),
                        entry("clan_battle_processors", 1),
                        entry("influence_calculators", 1),
                        entry("revenue_trackers", 1),
                        entry("subscription_processors", 1),
                        entry("financial_compliance", 1),
                        entry("nft_reward_distributors", 1),
                        entry("marketplace_processors", 2),
                        entry("user_profile_updaters", 1),
                        entry("notification_senders", 3),
                        entry("metrics_collectors", 2),
                        entry("audit_trail_recorders", 1)));
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
