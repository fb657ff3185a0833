package io.astratrade.platform.module;

import io.astratrade.platform.config.ConfigReader;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Settings of a JVM: the time for which an event loop may be busy with one thing before the log says so, and where. */
record NodeConfig(Duration blockedAfter) {
    private static final int CHECKS_PER_LIMIT = 2;

    static NodeConfig read(ConfigReader reader) {
        return new NodeConfig(reader.duration("vertx.blocked_after"));
    }

    VertxOptions vertxOptions() {
        long millis = Math.max(1, blockedAfter.toMillis());
        return new VertxOptions()
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                .setMaxEventLoopExecuteTime(millis)
                .setWarningExceptionTimeUnit(TimeUnit.MILLISECONDS)
                .setWarningExceptionTime(millis)
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(Math.max(1, millis / CHECKS_PER_LIMIT));
    }
}
