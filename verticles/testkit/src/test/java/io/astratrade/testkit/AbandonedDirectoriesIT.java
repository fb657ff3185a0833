package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.directory.DataDirectoryLock;
import io.astratrade.embedded.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedDirectoriesIT {

    @TempDir
    Path parent;

    @Test
    void whatAKilledTestLeftIsStoppedAndDeleted() throws IOException {
        Path abandoned = Files.createDirectory(parent.resolve("astra-test-1"));
        try (RedisServer redis = RedisServer.start(abandoned.resolve("redis-1"), 0)) {
            makeOld(abandoned);

            AbandonedDirectories.sweep(parent);

            assertThat(redis.isRunning()).isFalse();
            assertThat(abandoned).doesNotExist();
        }
    }

    @Test
    void aDirectoryWithALiveOwnerIsKept() throws IOException {
        Path owned = Files.createDirectory(parent.resolve("astra-test-2"));
        try (DataDirectoryLock lock = DataDirectoryLock.acquire(owned)) {
            makeOld(owned);

            AbandonedDirectories.sweep(parent);

            assertThat(owned).as("under %s", lock).exists();
        }
    }

    @Test
    void youngOrForeignDirectoriesAreKept() throws IOException {
        Path young = Files.createDirectory(parent.resolve("astra-test-3"));
        Path foreign = Files.createDirectory(parent.resolve("somebody-elses"));
        makeOld(foreign);

        AbandonedDirectories.sweep(parent);

        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    private static void makeOld(Path directory) throws IOException {
        Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
