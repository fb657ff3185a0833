package io.astratrade.testkit;

import io.astratrade.embedded.directory.DataDirectoryInUseException;
import io.astratrade.embedded.directory.DataDirectoryLock;
import io.astratrade.embedded.directory.Directories;
import io.astratrade.embedded.postgres.PostgresServer;
import io.astratrade.embedded.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the servers and deletes the data that test JVMs could not clean up because they were killed. */
final class AbandonedDirectories {

    private static final Logger log = LoggerFactory.getLogger(AbandonedDirectories.class);
    /** Younger ones may belong to a JVM that has not locked its directory yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private AbandonedDirectories() {}

    static void sweep(Path parent) {
        try (Stream<Path> candidates = Files.list(parent)) {
            candidates.filter(AbandonedDirectories::isOldEnough).forEach(AbandonedDirectories::removeUnlessOwned);
        } catch (IOException e) {
            log.warn("Cannot look for abandoned test servers in {}: {}", parent, e.toString());
        }
    }

    private static boolean isOldEnough(Path directory) {
        try {
            return directory.getFileName().toString().startsWith(TestDirectory.PREFIX)
                    && Files.getLastModifiedTime(directory)
                            .toInstant()
                            .isBefore(Instant.now().minus(YOUNG));
        } catch (IOException deletedMeanwhile) {
            return false;
        }
    }

    private static void removeUnlessOwned(Path directory) {
        try (DataDirectoryLock claim = DataDirectoryLock.acquire(directory)) {
            for (Path data : children(directory)) {
                PostgresServer.stopLeftover(data);
                RedisServer.stopLeftover(data);
                Directories.delete(data);
            }
            log.debug("Swept {} under {}", directory, claim);
        } catch (DataDirectoryInUseException alive) {
            return;
        } catch (IOException | RuntimeException e) {
            log.warn("Cannot remove what a killed test left in {}: {}", directory, e.toString());
            return;
        }
        deleteEmptied(directory);
    }

    private static void deleteEmptied(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            log.warn("Cannot delete {}: {}", directory, e.toString());
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}
