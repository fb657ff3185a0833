package io.astratrade.gamification.board.store;

import java.util.List;

/** One committed batch of score changes: its number, and the boards and users it touched. */
public record BoardChange(long seq, List<String> boardIds, List<String> userIds) {}
