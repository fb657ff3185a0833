package io.astratrade.gamification.xp.domain;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Claims on the ledger of a batch of source events, in the order of the events. */
public record XpBatch(List<XpClaim> claims, List<WashWindow> windows) {

    /** Everybody concerned, in the order in which rows are locked. */
    public SortedSet<String> users() {
        SortedSet<String> users = new TreeSet<>();
        claims.forEach(claim -> users.add(claim.userId()));
        windows.forEach(window -> users.add(window.userId()));
        return users;
    }

    public List<XpClaim> trades() {
        return claims.stream().filter(XpClaim::isTrade).toList();
    }

    public List<XpClaim> interactions() {
        return claims.stream().filter(claim -> claim.activity().social()).toList();
    }

    public boolean isEmpty() {
        return claims.isEmpty() && windows.isEmpty();
    }
}
