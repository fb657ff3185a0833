package io.astratrade.platform.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Load of this machine, or the container's share of it, while requests came lately: 0 to 1, and 0 while hardly any
 * come, because then nobody is held up. One sampler serves the whole JVM, because the JDK counts from its last call on.
 */
public final class RequestLoad {
    private static final long SAMPLE_MS = 250;
    private static final double NEWEST = 0.5;
    /** Requests in a sample that count as hardly any: 20 a second. */
    private static final double FEW = 5;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ScheduledExecutorService SAMPLER =
            Executors.newSingleThreadScheduledExecutor(RequestLoad::daemon);
    private static final LongAdder ARRIVED = new LongAdder();
    private static volatile double load;
    private static volatile double requests;

    static {
        SAMPLER.scheduleAtFixedRate(RequestLoad::sample, 0, SAMPLE_MS, TimeUnit.MILLISECONDS);
    }

    private RequestLoad() {}

    /** To be called for every request. */
    public static void request() {
        ARRIVED.increment();
    }

    public static double recent() {
        return requests < FEW ? 0 : load;
    }

    private static void sample() {
        requests += NEWEST * (ARRIVED.sumThenReset() - requests);
        double now = SYSTEM.getCpuLoad();
        if (now >= 0) {
            load += NEWEST * (now - load);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "astra-request-load");
        thread.setDaemon(true);
        return thread;
    }
}
