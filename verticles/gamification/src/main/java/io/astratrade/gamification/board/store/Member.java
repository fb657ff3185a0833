package io.astratrade.gamification.board.store;

import io.astratrade.gamification.board.domain.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A standing as a sorted set holds it: score negated, and a member `<microseconds since 1970, 16 digits>:<user id>`, so
 * that Redis' own order (by score, then by bytes) is the order of ranks. Scores are exact up to 2^53.
 */
record Member(String score, String text) {
    private static final int TIME_DIGITS = 16;

    static Member of(Standing standing) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, standing.reachedAt());
        String digits = Long.toString(micros);
        String padded = "0".repeat(Math.max(0, TIME_DIGITS - digits.length())) + digits;
        return new Member(Long.toString(-standing.score()), padded + ":" + standing.userId());
    }

    Standing standing() {
        long micros = Long.parseLong(text.substring(0, TIME_DIGITS));
        long points = new BigDecimal(score).negate().longValueExact();
        return new Standing(text.substring(TIME_DIGITS + 1), points, Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
