package io.astratrade.launcher.node;

import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.module.ServiceModule;
import java.util.HashMap;
import java.util.Map;

/** Moves every port of ours to a base: gateway at the base, the others as far from it as they are from 8000. */
public final class Ports {
    private static final int DEFAULT_BASE = 8_000;
    private static final int POSTGRES_OFFSET = 32;
    private static final int REDIS_OFFSET = 79;
    private static final int HIGHEST_BASE = 65_535 - REDIS_OFFSET;

    private Ports() {}

    public static Config moved(Config config, Integer base) {
        if (base == null) {
            return config;
        }
        if (base < 1 || base > HIGHEST_BASE) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--port-base must be from 1 to " + HIGHEST_BASE + ", it is " + base);
        }
        Map<String, String> ports = new HashMap<>();
        for (ServiceModule module : Modules.all()) {
            String key = module.name() + ".port";
            int port = config.reader().integer(key, 0, 65_535);
            ports.put(key, Integer.toString(port - DEFAULT_BASE + base));
        }
        return config.with(ports, "--port-base");
    }

    /** Of the embedded server: 5432, or the base + 32. */
    public static int postgres(Integer base) {
        return base == null ? 5_432 : base + POSTGRES_OFFSET;
    }

    /** Of the embedded server: 6379, or the base + 79. */
    public static int redis(Integer base) {
        return base == null ? 6_379 : base + REDIS_OFFSET;
    }
}
