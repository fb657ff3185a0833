package io.astratrade.gamification.xp.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger in plain lists: what PostgreSQL does with indexes, done by looking at everything. */
final class LedgerModel {
    static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

    final List<LedgerEntry> entries = new ArrayList<>();
    final List<WashWindow> windows = new ArrayList<>();
    final Map<String, Progress> progress = new HashMap<>();
    private final XpRules rules;

    LedgerModel(XpRules rules) {
        this.rules = rules;
    }

    Awards apply(XpBatch batch) {
        Awards awards = XpAwarding.award(rules, batch, view(batch), NOW);
        entries.addAll(awards.entries());
        awards.progress().forEach(p -> progress.put(p.userId(), p));
        batch.windows().stream().filter(w -> !windows.contains(w)).forEach(windows::add);
        return awards;
    }

    Awards claim(XpClaim... claims) {
        return apply(new XpBatch(List.of(claims), List.of()));
    }

    Awards wash(WashWindow... found) {
        return apply(new XpBatch(List.of(), List.of(found)));
    }

    long xp(String user) {
        return progress.getOrDefault(user, Progress.none(user)).xp();
    }

    private LedgerView view(XpBatch batch) {
        batch.users().forEach(user -> progress.putIfAbsent(user, Progress.none(user)));
        return new LedgerView(
                Map.copyOf(progress),
                entries.stream().map(LedgerEntry::sourceEventId).collect(Collectors.toSet()),
                washed(batch),
                reversible(batch),
                counted());
    }

    private Set<String> washed(XpBatch batch) {
        return batch.trades().stream()
                .filter(this::coveredByStored)
                .map(XpClaim::eventId)
                .collect(Collectors.toSet());
    }

    private Map<String, Long> reversible(XpBatch batch) {
        Map<String, Long> given = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.activity() == Activity.TRADE && !coveredByStored(asClaim(entry))) {
                batch.windows().stream()
                        .filter(window -> window.covers(asClaim(entry)))
                        .findFirst()
                        .ifPresent(window -> given.merge(window.eventId(), entry.xp(), Long::sum));
            }
        }
        return given;
    }

    private Map<SocialHour, Integer> counted() {
        return entries.stream()
                .filter(entry -> entry.activity().social())
                .collect(Collectors.toMap(entry -> asClaim(entry).hour(), entry -> 1, Integer::sum));
    }

    private boolean coveredByStored(XpClaim trade) {
        return windows.stream().anyMatch(window -> window.covers(trade));
    }

    private static XpClaim asClaim(LedgerEntry e) {
        return new XpClaim(e.sourceEventId(), e.userId(), e.activity(), e.symbol(), e.baseXp(), e.occurredAt());
    }
}
