package io.astratrade.platform.http;

import io.astratrade.platform.load.RequestLoad;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per request, by level: every one, or only those that failed on our side or were slow. */
public final class AccessLog {
    /** Which requests are written. */
    public enum Level {
        ALL,
        SLOW_AND_FAILED,
        OFF
    }

    private static final Logger LOG = LoggerFactory.getLogger("astra.access");

    private final Level level;
    private final long slowNanos;

    AccessLog(Level level, Duration slow) {
        this.level = level;
        this.slowNanos = slow.toNanos();
    }

    void observe(RoutingContext ctx) {
        RequestLoad.request();
        if (level != Level.OFF) {
            long begun = System.nanoTime();
            ctx.addEndHandler(ended -> write(ctx, System.nanoTime() - begun));
        }
        ctx.next();
    }

    private void write(RoutingContext ctx, long nanos) {
        int status = ctx.response().getStatusCode();
        if (level == Level.ALL || status >= 500 || nanos >= slowNanos) {
            LOG.info(
                    "{} {} {} {} B in {} ms from {}",
                    ctx.request().method(),
                    ctx.request().path(),
                    status,
                    ctx.response().bytesWritten(),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    ctx.request().remoteAddress().hostAddress());
        }
    }
}
