package io.astratrade.gamification.domain;

import io.astratrade.platform.refusal.Refusal;

/** Why gamification says no. */
public enum GamificationRefusal implements Refusal {
    GAMIFICATION_CURSOR_WITH_AROUND(400, "around=me is one page; it takes no cursor."),
    GAMIFICATION_PERIOD_OVER(400, "The cursor is of a period that is over; start again without it."),
    GAMIFICATION_BOARD_REBUILDING(503, "The board is being rebuilt; it is back in a moment.");

    private final Terms terms;

    GamificationRefusal(int status, String title) {
        this.terms = new Terms(status, title);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
