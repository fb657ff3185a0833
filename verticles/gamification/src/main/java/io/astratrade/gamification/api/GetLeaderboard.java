package io.astratrade.gamification.api;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.gamification.board.BoardReader;
import io.astratrade.gamification.board.domain.Board;
import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.gamification.board.domain.Period;
import io.astratrade.gamification.board.domain.RankedStanding;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.gamification.domain.GamificationRefusal;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.cards.RecentCards;
import io.astratrade.platform.cards.UserCard;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best of the running period by pages, or the caller with neighbours (`around=me`). Refuses AUTH_TOKEN_MISSING for
 * the latter without a token, and GAMIFICATION_CURSOR_WITH_AROUND, _PERIOD_OVER and _BOARD_REBUILDING.
 */
public record GetLeaderboard(BoardReader boards, RecentCards cards, int neighbours, Clock clock) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Board board = Board.ofWire(call.path("board"));
        Period period = Period.ofWire(call.path("period"));
        BoardKey key = BoardKey.of(board, period, clock.instant());
        JsonObject head = new JsonObject()
                .put("board", board.wire())
                .put("period", period.wire())
                .put("ends_at", key.ending().map(Rfc3339::format).orElse(null));
        return (call.query("around").isPresent() ? around(call, key, head) : page(call, key, head)).map(Reply::ok);
    }

    private Future<JsonObject> around(Call call, BoardKey key, JsonObject head) {
        String userId = call.caller()
                .orElseThrow(ApiRefusal.AUTH_TOKEN_MISSING::refused)
                .userId()
                .toString();
        if (call.query("cursor").isPresent()) {
            throw GamificationRefusal.GAMIFICATION_CURSOR_WITH_AROUND.refused().at("/cursor", "not with around=me");
        }
        return boards.around(key, userId, neighbours).compose(found -> answer(head, found, null));
    }

    private Future<JsonObject> page(Call call, BoardKey key, JsonObject head) {
        Optional<Standing> after = call.cursor().map(cursor -> BoardCursor.read(cursor, key));
        int limit = call.limit();
        return boards.page(key, after, Page.toRead(limit)).compose(found -> {
            Page<RankedStanding> page = Page.of(found, limit);
            return answer(head, page.items(), page.next(last -> BoardCursor.behind(key, last)));
        });
    }

    private Future<JsonObject> answer(JsonObject head, List<RankedStanding> found, String nextCursor) {
        List<String> users =
                found.stream().map(ranked -> ranked.standing().userId()).toList();
        return cards.of(users).map(known -> {
            JsonArray items = new JsonArray();
            found.forEach(ranked -> items.add(json(ranked, known)));
            return head.put("items", items).put("next_cursor", nextCursor);
        });
    }

    private static JsonObject json(RankedStanding ranked, Map<String, UserCard> known) {
        Standing standing = ranked.standing();
        return new JsonObject()
                .put("rank", ranked.rank())
                .put("user", known.get(standing.userId()).json())
                .put("score", standing.score())
                .put("reached_at", Rfc3339.format(standing.reachedAt()));
    }
}
