package io.astratrade.gamification.xp.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wash windows by user and symbol, so that a trade is compared with few of them. */
final class WashWindows {
    private record Market(String userId, String symbol) {}

    private final Map<Market, List<WashWindow>> byMarket = new HashMap<>();

    WashWindows(List<WashWindow> windows) {
        for (WashWindow window : windows) {
            Market market = new Market(window.userId(), window.symbol());
            byMarket.computeIfAbsent(market, key -> new ArrayList<>()).add(window);
        }
    }

    boolean cover(XpClaim claim) {
        return claim.isTrade()
                && byMarket.getOrDefault(new Market(claim.userId(), claim.symbol()), List.of()).stream()
                        .anyMatch(window -> window.covers(claim));
    }
}
