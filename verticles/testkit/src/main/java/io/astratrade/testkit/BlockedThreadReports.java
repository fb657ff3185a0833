package io.astratrade.testkit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects what the blocked-thread checker logs. */
final class BlockedThreadReports extends AppenderBase<ILoggingEvent> {

    private final ConcurrentLinkedQueue<String> reports = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
        String stack =
                event.getThrowableProxy() == null ? "" : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        reports.add(event.getFormattedMessage() + stack);
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
