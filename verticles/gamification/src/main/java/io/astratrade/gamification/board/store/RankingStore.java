package io.astratrade.gamification.board.store;

import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.gamification.board.domain.RankedStanding;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.redis.Script;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boards in Redis: the read model, exact or missing. Every answer is empty when the board is missing. */
public final class RankingStore {
    private final RedisLink redis;
    private final Duration grace;

    /** @param grace how long a board stays after its period */
    public RankingStore(RedisLink redis, Duration grace) {
        this.redis = redis;
        this.grace = grace;
    }

    /** The best, or those behind a standing whether or not somebody still has it. */
    public Future<Optional<List<RankedStanding>>> page(BoardKey board, Optional<Standing> after, int limit) {
        Optional<Member> place = after.map(Member::of);
        Request request = on(RankingScripts.PAGE, board)
                .arg(limit)
                .arg(place.map(Member::score).orElse(""))
                .arg(place.map(Member::text).orElse(""));
        return RankingScripts.PAGE.send(redis, request).map(RankingStore::ranked);
    }

    /** A user with up to so many neighbours on each side; an empty list when the user is not on the board. */
    public Future<Optional<List<RankedStanding>>> around(BoardKey board, String userId, int neighbours) {
        Request request = on(RankingScripts.AROUND, board).arg(userId).arg(neighbours);
        return RankingScripts.AROUND.send(redis, request).map(RankingStore::ranked);
    }

    /** The number of the last change that each board contains. */
    public Future<List<Optional<Long>>> positions(List<BoardKey> boards) {
        List<Request> requests =
                boards.stream().map(board -> on(RankingScripts.POSITION, board)).toList();
        return RankingScripts.POSITION.batch(redis, requests).map(answers -> answers.stream()
                .map(answer -> Optional.ofNullable(answer).map(Response::toLong))
                .toList());
    }

    /** Brings a board from one position to a later one; false when it is not at the first. */
    public Future<Boolean> apply(BoardKey board, long from, long to, List<Standing> changed) {
        Request request = on(RankingScripts.APPLY, board).arg(from).arg(to).arg(expiry(board));
        for (Standing standing : changed) {
            Member member = Member.of(standing);
            request.arg(standing.userId()).arg(member.score()).arg(standing.score() > 0 ? member.text() : "");
        }
        return RankingScripts.APPLY.send(redis, request).map(RankingStore::done);
    }

    /** Makes a board missing. */
    public Future<Void> drop(BoardKey board) {
        RankingKeys keys = new RankingKeys(board);
        return redis.send(Request.cmd(Command.UNLINK).arg(keys.users()).arg(keys.ranks()))
                .mapEmpty();
    }

    /** Tries to become the only one who builds a board; the token names the attempt. */
    public Future<Boolean> lock(BoardKey board, String token, Duration life) {
        Request request = Request.cmd(Command.SET)
                .arg(new RankingKeys(board).lock())
                .arg(token)
                .arg("NX")
                .arg("PX")
                .arg(life.toMillis());
        return redis.send(request).map(answer -> answer != null);
    }

    /** Adds to the board being built and prolongs the lock; false when the lock was lost. */
    public Future<Boolean> fill(BoardKey board, String token, Duration life, List<Standing> standings) {
        RankingKeys keys = new RankingKeys(board);
        Request request = RankingScripts.FILL
                .on(List.of(keys.lock(), keys.users(token), keys.ranks(token)))
                .arg(token)
                .arg(life.toMillis());
        for (Standing standing : standings) {
            Member member = Member.of(standing);
            request.arg(standing.userId()).arg(member.score()).arg(member.text());
        }
        return RankingScripts.FILL.send(redis, request).map(RankingStore::done);
    }

    /** Puts the built board in place at this position and releases the lock; false when the lock was lost. */
    public Future<Boolean> publish(BoardKey board, String token, long position) {
        RankingKeys keys = new RankingKeys(board);
        List<String> all = List.of(keys.lock(), keys.users(token), keys.ranks(token), keys.users(), keys.ranks());
        Request request =
                RankingScripts.PUBLISH.on(all).arg(token).arg(position).arg(expiry(board));
        return RankingScripts.PUBLISH.send(redis, request).map(RankingStore::done);
    }

    public Future<Void> release(BoardKey board, String token) {
        Request request = RankingScripts.RELEASE
                .on(List.of(new RankingKeys(board).lock()))
                .arg(token);
        return RankingScripts.RELEASE.send(redis, request).mapEmpty();
    }

    private long expiry(BoardKey board) {
        return board.ending().map(end -> end.plus(grace).toEpochMilli()).orElse(0L);
    }

    private static Request on(Script script, BoardKey board) {
        RankingKeys keys = new RankingKeys(board);
        return script.on(List.of(keys.users(), keys.ranks()));
    }

    private static boolean done(Response answer) {
        return answer.toInteger() == 1;
    }

    private static Optional<List<RankedStanding>> ranked(Response answer) {
        if (answer == null) {
            return Optional.empty();
        }
        long rank = answer.get(0).toLong();
        Response flat = answer.get(1);
        List<RankedStanding> standings = new ArrayList<>(flat.size() / 2);
        for (int i = 0; i < flat.size(); i += 2) {
            Member member = new Member(flat.get(i + 1).toString(), flat.get(i).toString());
            standings.add(new RankedStanding(++rank, member.standing()));
        }
        return Optional.of(standings);
    }
}
