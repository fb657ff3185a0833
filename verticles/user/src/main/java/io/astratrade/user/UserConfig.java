package io.astratrade.user;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** The numbers of the user service; conf/user.yaml says what each does. */
public record UserConfig(
        Duration refreshTokenTtl,
        Duration refreshGrace,
        Duration keyLifetime,
        Duration keyOverlap,
        String keysSecret,
        Passwords passwords,
        Lockout lockout) {

    /** What conf/user.yaml says until somebody chooses a secret. */
    static final String PUBLISHED_SECRET = "change-me-in-production";

    /** How passwords are hashed (Argon2id) and how many at a time. */
    public record Passwords(int workers, int maxWaiting, int memoryKib, int iterations) {}

    /** How many failures within a window lock an account or address out. */
    public record Lockout(int accountFailures, Duration accountWindow, int addressFailures, Duration addressWindow) {}

    public static UserConfig from(ConfigReader reader) {
        return new UserConfig(
                reader.duration("refresh_token_ttl"),
                reader.duration("refresh_grace"),
                reader.duration("key_lifetime"),
                reader.duration("key_overlap"),
                reader.text("keys.secret"),
                new Passwords(
                        reader.integer("password.workers", 1, 64),
                        reader.integer("password.max_waiting", 1, 100_000),
                        reader.integer("password.memory_kib", 8, 1_048_576),
                        reader.integer("password.iterations", 1, 20)),
                new Lockout(
                        reader.integer("lockout.account_failures", 1, 1_000_000),
                        reader.duration("lockout.account_window"),
                        reader.integer("lockout.address_failures", 1, 1_000_000),
                        reader.duration("lockout.address_window")));
    }
}
