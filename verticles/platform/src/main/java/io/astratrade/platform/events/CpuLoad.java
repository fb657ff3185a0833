package io.astratrade.platform.events;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How busy this machine, or the container's share of it, has been lately: 0 to 1. One sampler serves the whole JVM,
 * because the JDK counts from its last call on.
 */
final class CpuLoad {
    private static final long SAMPLE_MS = 250;
    private static final double NEWEST = 0.5;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ScheduledExecutorService SAMPLER = Executors.newSingleThreadScheduledExecutor(CpuLoad::daemon);
    private static volatile double recent;

    static {
        SAMPLER.scheduleAtFixedRate(CpuLoad::sample, 0, SAMPLE_MS, TimeUnit.MILLISECONDS);
    }

    private CpuLoad() {}

    static double recent() {
        return recent;
    }

    private static void sample() {
        double load = SYSTEM.getCpuLoad();
        if (load >= 0) {
            recent += NEWEST * (load - recent);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "astra-cpu-load");
        thread.setDaemon(true);
        return thread;
    }
}
