package io.astratrade.gamification.xp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class XpAwardingPropertyTest {

    @Property(tries = 300)
    void xpIsTheSumOfALedgerThatHoldsEachEventOnce(@ForAll long seed) {
        LedgerModel ledger = told(new XpStories(seed), Rules.standard());

        assertThat(ledger.entries).extracting(LedgerEntry::sourceEventId).doesNotHaveDuplicates();
        for (Progress progress : ledger.progress.values()) {
            List<LedgerEntry> own = ledger.entries.stream()
                    .filter(entry -> entry.userId().equals(progress.userId()))
                    .toList();
            assertThat(own.stream().mapToLong(LedgerEntry::xp).sum()).isEqualTo(progress.xp());
            assertThat(own).hasSize((int) progress.entries());
            assertThat(own).allSatisfy(entry -> assertThat(entry.totalXp()).isNotNegative());
        }
    }

    @Property(tries = 300)
    void theOrderOfEventsDoesNotMatter(@ForAll long seed) {
        XpStories story = new XpStories(seed);
        LedgerModel ledger = told(story, Rules.withoutMultiplier());

        for (String user : List.of("ann", "bob")) {
            assertThat(ledger.xp(user)).isEqualTo(story.expectedXp(user));
        }
    }

    private static LedgerModel told(XpStories story, XpRules rules) {
        LedgerModel ledger = new LedgerModel(rules);
        story.told().forEach(ledger::apply);
        return ledger;
    }
}
