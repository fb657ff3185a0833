package io.astratrade.gamification.board.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One board in one period; `id` is `xp:daily:2026-11-24`, `xp:weekly:2026-11-23` or `xp:all-time`, `end` null for the last. */
public record BoardKey(String id, Instant end) {

    public static BoardKey of(Board board, Period period, Instant at) {
        String name = board.wire() + ":" + period.wire();
        return new BoardKey(
                period.start(at).map(day -> name + ":" + day).orElse(name),
                period.end(at).orElse(null));
    }

    /** The boards that something happening at this instant counts for. */
    public static List<BoardKey> allAt(Board board, Instant at) {
        return Stream.of(Period.values()).map(period -> of(board, period, at)).toList();
    }

    public Optional<Instant> ending() {
        return Optional.ofNullable(end);
    }
}
