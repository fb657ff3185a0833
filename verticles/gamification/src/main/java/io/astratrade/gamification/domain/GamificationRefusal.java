package io.astratrade.gamification.domain;

import io.astratrade.platform.http.Refusal;

/** Why gamification says no. */
public enum GamificationRefusal implements Refusal {
    GAMIFICATION_CURSOR_WITH_AROUND(400, "around=me is one page; it takes no cursor."),
    GAMIFICATION_PERIOD_OVER(400, "The cursor is of a period that is over; start again without it."),
    GAMIFICATION_BOARD_REBUILDING(503, "The board is being rebuilt; it is back in a moment.");

    private final int status;
    private final String title;

    GamificationRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
