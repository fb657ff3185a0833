package io.astratrade.embedded.process;

import java.util.Locale;
import redis.embedded.model.OsArchitecture;

/** The systems there are embedded programs for. */
public enum Platform {
    LINUX_AMD64("linux-x86_64", OsArchitecture.UNIX_x86_64),
    LINUX_ARM64("linux-arm_64", OsArchitecture.UNIX_AARCH64),
    MACOS_AMD64("darwin-x86_64", OsArchitecture.MAC_OS_X_x86_64),
    MACOS_ARM64("darwin-arm_64", OsArchitecture.MAC_OS_X_ARM64);

    private final String zonkyName;
    private final OsArchitecture redisName;

    Platform(String zonkyName, OsArchitecture redisName) {
        this.zonkyName = zonkyName;
        this.redisName = redisName;
    }

    public String zonkyName() {
        return zonkyName;
    }

    public OsArchitecture redisName() {
        return redisName;
    }

    public static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String architecture) {
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux") && (arm || intel)) {
            return arm ? LINUX_ARM64 : LINUX_AMD64;
        }
        if (name.startsWith("mac") && (arm || intel)) {
            return arm ? MACOS_ARM64 : MACOS_AMD64;
        }
        throw new ServerStartException("No embedded PostgreSQL and Redis for " + system + " on " + architecture
                + "; run them yourself and configure their URLs");
    }
}
