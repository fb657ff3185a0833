package io.astratrade.platform.redis;

import io.vertx.redis.client.Response;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classes of what Redis answers, by the code that begins its errors. */
public final class RedisErrors {
    private static final Set<String> NOT_SERVING = Set.of(
            "LOADING",
            "MASTERDOWN",
            "READONLY",
            "CLUSTERDOWN",
            "TRYAGAIN",
            "MISCONF",
            "NOREPLICAS",
            "OOM",
            "NOAUTH",
            "WRONGPASS",
            "NOPERM",
            "BUSY");

    private static final Pattern IN_BATCH = Pattern.compile("^ERR \\[\\d+\\] ");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("^ERR Error running script.*@user_script: \\d+: -([A-Z]+)");

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

    /** Redis does not know the script: restarted, flushed, or failed over to a server that never had it. */
    public static boolean noScript(Throwable failure) {
        return code(failure).equals("NOSCRIPT");
    }

    /** The server answers but does not take commands now: it loads, has no memory left, or is a replica, say. */
    public static boolean notServing(Throwable failure) {
        return NOT_SERVING.contains(code(failure));
    }

    /** The server follows another one now: its name may stand for the new one after a new connection. */
    static boolean demoted(Throwable failure) {
        return Set.of("READONLY", "MASTERDOWN").contains(code(failure));
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

    /**
     * The first word of an error: of a batch the first error's, and of a script before Redis 7 that of the error which ended it.
     */
    static String code(Throwable failure) {
        String message = failure == null ? "" : String.valueOf(failure.getMessage());
        String text = IN_BATCH.matcher(message).replaceFirst("");
        Matcher inScript = IN_SCRIPT.matcher(text);
        if (inScript.find()) {
            return inScript.group(1);
        }
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    /** What was answered, of a batch only to its first command: the others say the same as like as not. */
    static String firstLine(Throwable failure) {
        return String.valueOf(failure).lines().findFirst().orElse("");
    }

    private static boolean says(Throwable failure, String code) {
        return failure != null && String.valueOf(failure).contains(code);
    }
}
