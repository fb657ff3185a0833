package io.astratrade.user.password;

import io.astratrade.platform.config.ConfigReader;

/** Parameters of Argon2id, and how many hashes are computed and may wait at a time. */
public record PasswordConfig(int workers, int maxWaiting, int memoryKib, int iterations) {
    public static PasswordConfig read(ConfigReader reader) {
        return new PasswordConfig(
                reader.integer("password.workers", 1, 64),
                reader.integer("password.max_waiting", 1, 100_000),
                reader.integer("password.memory_kib", 8, 1_048_576),
                reader.integer("password.iterations", 1, 20));
    }
}
