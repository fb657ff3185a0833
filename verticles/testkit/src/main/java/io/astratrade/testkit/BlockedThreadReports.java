package io.astratrade.testkit;

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

/** Collects what the blocked-thread checker logs; a thread that stood still because the machine did is no report. */
final class BlockedThreadReports extends AppenderBase<ILoggingEvent> {

    private static final Pattern BLOCKED = Pattern.compile("blocked for (\\d+) ms, time limit is (\\d+) ms");

    private final ConcurrentLinkedQueue<Report> reports = new ConcurrentLinkedQueue<>();
    private final Stalls stalls;

    private record Report(long at, String text) {}

    BlockedThreadReports(Stalls stalls) {
        this.stalls = stalls;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String stack =
                event.getThrowableProxy() == null ? "" : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        reports.add(new Report(System.nanoTime(), event.getFormattedMessage() + stack));
    }

    /** Everything reported since the last call, empty when nothing was. */
    Optional<String> drain() {
        List<String> drained = new ArrayList<>();
        for (Report report = reports.poll(); report != null; report = reports.poll()) {
            if (isOurs(report)) {
                drained.add(report.text());
            }
        }
        return drained.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", drained));
    }

    private boolean isOurs(Report report) {
        Matcher blocked = BLOCKED.matcher(report.text());
        if (!blocked.find()) {
            return true;
        }
        stalls.awaitWatched(report.at());
        long began = report.at() - TimeUnit.MILLISECONDS.toNanos(Long.parseLong(blocked.group(1)));
        long ran = report.at() - began - stalls.within(began, report.at());
        return ran > TimeUnit.MILLISECONDS.toNanos(Long.parseLong(blocked.group(2)));
    }
}
