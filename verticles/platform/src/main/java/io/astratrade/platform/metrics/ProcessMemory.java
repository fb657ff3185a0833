package io.astratrade.platform.metrics;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of the process, where /proc tells it, and the most it may have: the container's limit, or the machine's. */
final class ProcessMemory implements MeterBinder {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    @Override
    public void bindTo(MeterRegistry registry) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Gauge.builder("astra.process.memory.limit", system, OperatingSystemMXBean::getTotalMemorySize)
                .description("Memory that the process may use")
                .baseUnit("bytes")
                .register(registry);
        if (Files.isReadable(STATUS)) {
            Gauge.builder("astra.process.memory.resident", ProcessMemory::resident)
                    .description("Memory that the process has resident")
                    .baseUnit("bytes")
                    .register(registry);
        }
    }

    private static double resident() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToDouble(ProcessMemory::bytes)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static double bytes(String line) {
        String[] words = line.substring(RESIDENT.length()).strip().split(" ");
        return Long.parseLong(words[0]) * 1_024.0;
    }
}
