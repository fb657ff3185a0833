package io.astratrade.gamification.xp.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random lives of a few traders, and the same events again in any order, repeated, in batches of any size. */
public final class XpStories {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    public static final List<String> USERS = List.of("ann", "bob");
    private static final List<String> SYMBOLS = List.of("BTC-USD", "ETH-USD");

    public final List<XpClaim> claims = new ArrayList<>();
    public final List<WashWindow> windows = new ArrayList<>();
    private final Random random;
    private int ids;

    public XpStories(long seed) {
        random = new Random(seed);
        for (String user : USERS) {
            SYMBOLS.forEach(symbol -> trade(user, symbol));
            for (int i = random.nextInt(25); i > 0; i--) {
                Instant at = START.plusSeconds(random.nextInt(7_200));
                claims.add(new XpClaim(id(), user, Activity.LIKE, null, 2, at));
            }
        }
    }

    private void trade(String user, String symbol) {
        Instant at = START;
        for (int i = random.nextInt(6); i > 0; i--) {
            Instant opened = at.plusSeconds(random.nextInt(4));
            Instant closed = opened.plusMillis(random.nextInt(9_000));
            fills(user, symbol, opened, closed);
            if (Rules.standard().isWash(opened, closed)) {
                windows.add(new WashWindow(id(), user, symbol, opened, closed));
            } else {
                claims.add(new XpClaim(id(), user, Activity.PROFIT, null, 1 + random.nextInt(50), closed));
            }
            at = closed;
        }
    }

    private void fills(String user, String symbol, Instant opened, Instant closed) {
        fill(user, symbol, opened);
        long life = Duration.between(opened, closed).toMillis();
        for (int i = random.nextInt(3); i > 0; i--) {
            fill(user, symbol, opened.plusMillis(random.nextInt((int) life + 1)));
        }
        fill(user, symbol, closed);
    }

    private void fill(String user, String symbol, Instant at) {
        claims.add(new XpClaim(id(), user, Activity.TRADE, symbol, 1 + random.nextInt(400), at));
    }

    private String id() {
        return "event-" + ids++;
    }

    /** The whole story in shuffled batches, some of it told twice. */
    public List<XpBatch> told() {
        List<Object> events = new ArrayList<>(claims);
        events.addAll(windows);
        events.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(events, random);
        List<XpBatch> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            batches.add(batch(events.subList(from, to)));
            from = to;
        }
        return batches;
    }

    /** What the rules say, read off the whole story at once, when levels multiply nothing. */
    public long expectedXp(String user) {
        List<XpClaim> own =
                claims.stream().filter(claim -> claim.userId().equals(user)).toList();
        long earned = own.stream()
                .filter(claim -> !claim.activity().social())
                .filter(claim -> !claim.isTrade() || windows.stream().noneMatch(w -> w.covers(claim)))
                .mapToLong(XpClaim::baseXp)
                .sum();
        long social = own.stream()
                .filter(claim -> claim.activity().social())
                .collect(Collectors.groupingBy(XpClaim::hour, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> Math.min(10, count) * 2)
                .sum();
        return earned + social;
    }

    /** As the consumer's inbox hands it on, no event is twice in one batch. */
    private static XpBatch batch(List<Object> events) {
        List<XpClaim> claims = new ArrayList<>();
        List<WashWindow> windows = new ArrayList<>();
        events.stream().distinct().forEach(event -> {
            if (event instanceof XpClaim claim) {
                claims.add(claim);
            } else {
                windows.add((WashWindow) event);
            }
        });
        return new XpBatch(claims, windows);
    }
}
