package io.astratrade.gamification.domain;

import io.astratrade.platform.refusal.Refusal;

/** Refusals of gamification. */
public enum GamificationRefusal implements Refusal {
    GAMIFICATION_CURSOR_WITH_AROUND(400, "around=me is one page; it takes no cursor.", "Leave out one of the two."),
    GAMIFICATION_PERIOD_OVER(
            400,
            "The cursor is of a period that is over; start again without it.",
            "Ask for the first page of the current period."),
    GAMIFICATION_BOARD_REBUILDING(
            503,
            "The board is being rebuilt; it is back in a moment.",
            "Wait as many seconds as Retry-After says, then ask again.");

    private final Terms terms;

    GamificationRefusal(int status, String title, String cure) {
        this.terms = new Terms(status, title, cure);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
