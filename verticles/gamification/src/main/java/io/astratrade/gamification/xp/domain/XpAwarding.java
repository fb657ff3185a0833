package io.astratrade.gamification.xp.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides one batch: each source event at most once, washes never, interactions up to the cap. Used once. */
public final class XpAwarding {
    private final XpRules rules;
    private final LedgerView view;
    private final Instant now;
    private final Set<String> entered;
    private final Map<SocialHour, Integer> interactions;
    private final Map<String, Progress> changed = new LinkedHashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<LevelGain> levels = new ArrayList<>();

    private XpAwarding(XpRules rules, LedgerView view, Instant now) {
        this.rules = rules;
        this.view = view;
        this.now = now;
        this.entered = new HashSet<>(view.entered());
        this.interactions = new HashMap<>(view.interactions());
    }

    /** The entries that a batch adds to what the ledger held; `now` is when they are awarded. */
    public static Awards award(XpRules rules, XpBatch batch, LedgerView view, Instant now) {
        XpAwarding awarding = new XpAwarding(rules, view, now);
        batch.windows().forEach(awarding::takeBack);
        WashWindows washes = new WashWindows(batch.windows());
        for (XpClaim claim : batch.claims()) {
            if (!washes.cover(claim)) {
                awarding.enter(claim);
            }
        }
        return new Awards(awarding.entries, awarding.levels, awarding.changed.values());
    }

    private void takeBack(WashWindow window) {
        long given = view.reversible().getOrDefault(window.eventId(), 0L);
        if (given > 0 && entered.add(window.eventId())) {
            XpClaim reversal = new XpClaim(
                    window.eventId(),
                    window.userId(),
                    Activity.WASH_REVERSAL,
                    window.symbol(),
                    -given,
                    window.closedAt());
            append(reversal, -given);
        }
    }

    private void enter(XpClaim claim) {
        if (view.washed().contains(claim.eventId()) || capped(claim)) {
            return;
        }
        long xp = rules.levels()
                .multiplied(claim.baseXp(), standing(claim.userId()).xp());
        if (xp > 0 && entered.add(claim.eventId())) {
            count(claim);
            append(claim, xp);
        }
    }

    private boolean capped(XpClaim claim) {
        return claim.activity().social() && interactions.getOrDefault(claim.hour(), 0) >= rules.interactionsPerHour();
    }

    private void count(XpClaim claim) {
        if (claim.activity().social()) {
            interactions.merge(claim.hour(), 1, Integer::sum);
        }
    }

    private void append(XpClaim claim, long xp) {
        Progress before = standing(claim.userId());
        int level = rules.levels().at(before.xp() + xp);
        Progress after = before.plus(xp, level);
        changed.put(claim.userId(), after);
        entries.add(entry(claim, xp, after));
        if (level > before.peakLevel()) {
            levels.add(new LevelGain(claim.userId(), claim.eventId(), before.peakLevel(), level, claim.occurredAt()));
        }
    }

    private LedgerEntry entry(XpClaim claim, long xp, Progress after) {
        return new LedgerEntry(
                claim.userId(),
                after.entries(),
                claim.eventId(),
                claim.activity(),
                claim.symbol(),
                claim.baseXp(),
                xp,
                after.xp(),
                rules.formulaVersion(),
                claim.occurredAt(),
                now);
    }

    private Progress standing(String userId) {
        return changed.getOrDefault(userId, view.progress().get(userId));
    }
}
