package io.astratrade.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Collects what is logged on behalf of one Vertx, or of none, so that tests beside each other do not read each other's log. */
public final class VertxLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Vertx vertx;
    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

    private VertxLog(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Collects from now on until it is closed. */
    public static VertxLog of(Vertx vertx) {
        VertxLog log = new VertxLog(vertx);
        log.start();
        ROOT.addAppender(log);
        return log;
    }

    /** Runs on the thread that logs. */
    @Override
    protected void append(ILoggingEvent event) {
        Context context = Vertx.currentContext();
        if (context == null || context.owner() == vertx) {
            events.add(event);
        }
    }

    /** Warnings and worse, each as its logger's name and what it says, oldest first. */
    public List<String> warnings() {
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLoggerName() + ' ' + event.getFormattedMessage())
                .toList();
    }

    /** Forgets what was logged so far. */
    public void clear() {
        events.clear();
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
    }
}
