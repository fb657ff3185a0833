package io.astratrade.platform.events.retention;

import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;

/** Bytes that Redis uses and may use; {@code max} is 0 where it has no limit. */
record MemoryUse(long used, long max) {
    private static final int BUDGET_PART = 3;
    private static final int HEADROOM_PART = 4;

    static Future<MemoryUse> read(RedisLink link) {
        return link.send(Request.cmd(Command.INFO).arg("memory")).map(answer -> of(answer.toString()));
    }

    static MemoryUse of(String info) {
        return new MemoryUse(number(info, "used_memory:"), number(info, "maxmemory:"));
    }

    private static long number(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.substring(name.length()).strip()))
                .findFirst()
                .orElse(0L);
    }

    /** What streams may take unless it is configured. */
    long budget() {
        return max == 0 ? Long.MAX_VALUE : max / BUDGET_PART;
    }

    /** Whether so many bytes more leave registry, limits and sessions their room. */
    boolean hasRoomFor(long bytes) {
        return max == 0 || used + bytes <= max - max / HEADROOM_PART;
    }
}
