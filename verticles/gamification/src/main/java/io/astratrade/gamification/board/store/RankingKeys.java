package io.astratrade.gamification.board.store;

import io.astratrade.gamification.board.domain.BoardKey;

/** Names of a board's keys in Redis; the braces keep them in one slot of a cluster. */
final class RankingKeys {
    private final String prefix;

    RankingKeys(BoardKey board) {
        this.prefix = "astra:{leaderboard:" + board.id() + "}:";
    }

    String users() {
        return prefix + "users";
    }

    String ranks() {
        return prefix + "ranks";
    }

    String lock() {
        return prefix + "lock";
    }

    String users(String token) {
        return prefix + "users:" + token;
    }

    String ranks(String token) {
        return prefix + "ranks:" + token;
    }
}
