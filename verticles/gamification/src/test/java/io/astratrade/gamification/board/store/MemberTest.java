package io.astratrade.gamification.board.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.gamification.board.domain.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MemberTest {
    /** How a sorted set orders: by score as a double, then by the member. */
    private static final Comparator<Member> REDIS = Comparator.<Member>comparingDouble(
                    m -> Double.parseDouble(m.score()))
            .thenComparing(Member::text);

    @Property
    void theOrderOfRedisIsTheOrderOfRanks(@ForAll("standings") List<Standing> standings) {
        List<Standing> ranked = new ArrayList<>(standings);
        ranked.sort(Standing.BEST_FIRST);

        assertThat(standings.stream()
                        .map(Member::of)
                        .sorted(REDIS)
                        .map(Member::standing)
                        .toList())
                .isEqualTo(ranked);
    }

    @Provide
    Arbitrary<List<Standing>> standings() {
        Arbitrary<Long> scores = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 4), Arbitraries.longs().between((1L << 53) - 3, 1L << 53));
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(1_795_000_000_000_000L, 1_795_000_000_000_005L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        Arbitrary<String> users =
                Arbitraries.strings().withChars("ab-9").ofMinLength(1).ofMaxLength(6);
        return Combinators.combine(users, scores, times)
                .as(Standing::new)
                .list()
                .ofMaxSize(30);
    }
}
