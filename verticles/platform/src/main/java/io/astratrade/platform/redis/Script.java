package io.astratrade.platform.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** A Lua script, sent by its digest; a Redis that does not know it is given the source first. */
public final class Script {
    private final String source;
    private final String digest;

    public Script(String source) {
        this.source = source;
        this.digest = digest(source);
    }

    /** A call with its keys; arguments can be added. */
    public Request on(List<String> keys) {
        Request call = Request.cmd(Command.EVALSHA).arg(digest).arg(keys.size());
        keys.forEach(call::arg);
        return call;
    }

    /** The answer to one call. A call that finds no script has done nothing, so that sending it again is safe. */
    public Future<Response> send(RedisLink redis, Request call) {
        return known(redis, () -> redis.send(call));
    }

    /** The answers to several calls of this script, in one round trip; all are sent again if any finds no script. */
    public Future<List<Response>> batch(RedisLink redis, List<Request> calls) {
        return known(redis, () -> redis.batch(calls));
    }

    private <T> Future<T> known(RedisLink redis, Supplier<Future<T>> calls) {
        return calls.get()
                .recover(failure -> RedisErrors.noScript(failure)
                        ? load(redis).compose(loaded -> calls.get())
                        : Future.failedFuture(failure));
    }

    private Future<Response> load(RedisLink redis) {
        return redis.send(Request.cmd(Command.SCRIPT).arg("LOAD").arg(Buffer.buffer(source)));
    }

    private static String digest(String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
