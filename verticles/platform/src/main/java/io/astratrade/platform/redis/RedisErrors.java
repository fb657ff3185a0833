package io.astratrade.platform.redis;

import io.vertx.redis.client.Response;
import java.util.Locale;

/** Tells what Redis answered from not having been reached. */
public final class RedisErrors {
    private static final String[] NOT_SERVING = {"LOADING", "MASTERDOWN", "READONLY", "CLUSTERDOWN", "MISCONF", "OOM"};

    private RedisErrors() {}

    /** Redis knows no such stream or group: flushed, evicted, or failed over to a server that never had it. */
    public static boolean noGroup(Throwable failure) {
        return says(failure, "NOGROUP");
    }

    public static boolean noKey(Throwable failure) {
        return says(failure, "no such key");
    }

    public static boolean groupExists(Throwable failure) {
        return says(failure, "BUSYGROUP");
    }

    /** The server answers but does not take commands now: it loads, has no memory left, or is a replica. */
    public static boolean notServing(Throwable failure) {
        for (String prefix : NOT_SERVING) {
            if (says(failure, prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Redis has no memory left for what was asked. */
    public static boolean outOfMemory(Throwable failure) {
        return says(failure, "OOM");
    }

    /** An answer of the server rather than a failure of the connection. */
    static boolean isAnswer(Throwable failure) {
        return failure instanceof Response && !connectionClosed(failure);
    }

    private static boolean connectionClosed(Throwable failure) {
        return String.valueOf(failure).toUpperCase(Locale.ROOT).contains("CONNECTION_CLOSED");
    }

    private static boolean says(Throwable failure, String code) {
        return failure != null && String.valueOf(failure).contains(code);
    }
}
