package io.astratrade.gamification.board.store;

import io.astratrade.platform.redis.Script;

/**
 * Changes and reads of a board that Redis does in one step each. A board is two keys: `users` (hash: user -> member, and `#position`, the number of
 * the last change it contains) and `ranks` (sorted set: member by negated score, so that the best come first). A board
 * whose two keys do not fit together is treated as missing.
 */
final class RankingScripts {
    private static final String INTACT = """
            local function position()
              local at = redis.call('HGET', KEYS[1], '#position')
              if at and redis.call('HLEN', KEYS[1]) == redis.call('ZCARD', KEYS[2]) + 1 then return at end
              return false
            end
            """;

    /** Keys users, ranks. Gives the position, or nil when the board is missing. */
    static final Script POSITION = new Script(INTACT + "return position()");

    /**
     * Keys users, ranks; arguments count, and the score and member to start behind or two blanks. Gives the place of
     * the first and a list of members and scores, or nil. Members are compared as bytes, not by the server's locale.
     */
    static final Script PAGE = new Script(INTACT + """
            local function above(a, b)
              for i = 1, math.min(#a, #b) do
                local x, y = a:byte(i), b:byte(i)
                if x ~= y then return x > y end
              end
              return #a > #b
            end
            if not position() then return false end
            local first = 0
            if ARGV[2] ~= '' then
              first = redis.call('ZCOUNT', KEYS[2], '-inf', '(' .. ARGV[2])
              local last = first + redis.call('ZCOUNT', KEYS[2], ARGV[2], ARGV[2])
              while first < last do
                local middle = math.floor((first + last) / 2)
                local there = redis.call('ZRANGE', KEYS[2], middle, middle)[1]
                if above(there, ARGV[3]) then last = middle else first = middle + 1 end
              end
            end
            return {first, redis.call('ZRANGE', KEYS[2], first, first + ARGV[1] - 1, 'WITHSCORES')}
            """);

    /** Keys users, ranks; arguments user, neighbours. Answers like PAGE, with an empty list for who is not on the board. */
    static final Script AROUND = new Script(INTACT + """
            if not position() then return false end
            local member = redis.call('HGET', KEYS[1], ARGV[1])
            if not member then return {0, {}} end
            local rank = redis.call('ZRANK', KEYS[2], member)
            local first = math.max(0, rank - ARGV[2])
            return {first, redis.call('ZRANGE', KEYS[2], first, rank + ARGV[2], 'WITHSCORES')}
            """);

    /**
     * Keys users, ranks; arguments the position expected, the new one, when the board expires (ms, 0: never), then
     * user, score and member of each change, the member blank for who leaves. Gives 1, or 0 when it is elsewhere.
     */
    static final Script APPLY = new Script(INTACT + """
            if position() ~= ARGV[1] then return 0 end
            for i = 4, #ARGV, 3 do
              local user, member = ARGV[i], ARGV[i + 2]
              local old = redis.call('HGET', KEYS[1], user)
              if old and old ~= member then redis.call('ZREM', KEYS[2], old) end
              if member ~= '' then
                redis.call('ZADD', KEYS[2], ARGV[i + 1], member)
                redis.call('HSET', KEYS[1], user, member)
              elseif old then
                redis.call('HDEL', KEYS[1], user)
              end
            end
            redis.call('HSET', KEYS[1], '#position', ARGV[2])
            if ARGV[3] ~= '0' then
              redis.call('PEXPIREAT', KEYS[1], ARGV[3])
              redis.call('PEXPIREAT', KEYS[2], ARGV[3])
            end
            return 1
            """);

    /**
     * Keys lock, and users and ranks of the new board; arguments the lock's token, its life (ms), then user, score and
     * member of each. Gives 1, or 0 when the lock is another's.
     */
    static final Script FILL = new Script("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            for i = 3, #ARGV, 3 do
              redis.call('ZADD', KEYS[3], ARGV[i + 1], ARGV[i + 2])
              redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 2])
            end
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            redis.call('PEXPIRE', KEYS[3], ARGV[2])
            return 1
            """);

    /**
     * Keys lock, users and ranks of the new board, users and ranks of the old; arguments token, position, expiry (ms,
     * 0: never). Puts the new board in the old one's place and gives the lock back: 1, or 0 when it is another's.
     */
    static final Script PUBLISH = new Script("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('UNLINK', KEYS[4], KEYS[5])
            redis.call('HSET', KEYS[2], '#position', ARGV[2])
            redis.call('RENAME', KEYS[2], KEYS[4])
            redis.call('PERSIST', KEYS[4])
            if redis.call('EXISTS', KEYS[3]) == 1 then
              redis.call('RENAME', KEYS[3], KEYS[5])
              redis.call('PERSIST', KEYS[5])
            end
            if ARGV[3] ~= '0' then
              redis.call('PEXPIREAT', KEYS[4], ARGV[3])
              redis.call('PEXPIREAT', KEYS[5], ARGV[3])
            end
            redis.call('DEL', KEYS[1])
            return 1
            """);

    /** Key lock; argument token. Gives the lock back when it is still ours. */
    static final Script RELEASE = new Script("""
            if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
            return 0
            """);

    private RankingScripts() {}
}
