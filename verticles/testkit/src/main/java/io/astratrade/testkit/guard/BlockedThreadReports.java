package io.astratrade.testkit.guard;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what the blocked-thread checker logs, but for threads that were late because the whole JVM stood still or because
 * they were given no processor.
 */
final class BlockedThreadReports extends AppenderBase<ILoggingEvent> {

    private static final Pattern BLOCKED =
            Pattern.compile("Thread (\\S+) has been blocked for (\\d+) ms, time limit is (\\d+) ms");

    private final ConcurrentLinkedQueue<String> reports = new ConcurrentLinkedQueue<>();
    private final JvmPauses pauses;
    private final StarvedThreads starved;

    BlockedThreadReports(JvmPauses pauses, StarvedThreads starved) {
        this.pauses = pauses;
        this.starved = starved;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (isTheMachines(event.getFormattedMessage())) {
            return;
        }
        String stack =
                event.getThrowableProxy() == null ? "" : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        reports.add(event.getFormattedMessage() + stack);
    }

    private boolean isTheMachines(String message) {
        Matcher blocked = BLOCKED.matcher(message);
        if (!blocked.find()) {
            return false;
        }
        long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(blocked.group(2)));
        long limit = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(blocked.group(3)));
        return nanos - pauses.nanosWithin(nanos) < limit || starved.starved(blocked.group(1), nanos, limit);
    }

    boolean isEmpty() {
        return reports.isEmpty();
    }

    /** Everything reported since the last call, empty when nothing was. */
    Optional<String> drain() {
        List<String> drained = new ArrayList<>();
        for (String report = reports.poll(); report != null; report = reports.poll()) {
            drained.add(report);
        }
        return drained.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", drained));
    }
}
