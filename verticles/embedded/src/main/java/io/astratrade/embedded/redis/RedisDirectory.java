package io.astratrade.embedded.redis;

import io.astratrade.embedded.process.OrphanProcesses;
import io.astratrade.embedded.process.ServerStartException;
import io.astratrade.embedded.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Redis' data directory: its configuration, log and pid file, and what a killed JVM left running on it. */
final class RedisDirectory {

    private static final Logger logger = LoggerFactory.getLogger(RedisDirectory.class);
    private static final Duration TAKE_OVER_LIMIT = Duration.ofSeconds(15);
    private static final String CONFIGURATION = """
            bind 127.0.0.1
            port %d
            dir "%s"
            pidfile "%s"
            daemonize no
            appendonly yes
            appendfsync everysec
            save ""
            maxmemory-policy noeviction
            auto-aof-rewrite-min-size 512mb
            rdbcompression no
            tcp-backlog 128
            """;

    private final Path directory;

    RedisDirectory(Path directory) {
        this.directory = directory;
    }

    Path log() {
        return directory.resolve("redis.log");
    }

    private Path pidFile() {
        return directory.resolve("redis.pid");
    }

    /** Writes the configuration file and returns it. */
    Path configure(int port) {
        try {
            return Files.writeString(
                    directory.resolve("redis.conf"),
                    String.format(Locale.ROOT, CONFIGURATION, port, directory, pidFile()));
        } catch (IOException e) {
            throw new ServerStartException("Cannot write the Redis configuration in " + directory + ": " + e, e);
        }
    }

    /** Stops a redis-server that still runs on this directory and removes its pid file. */
    void takeOver() {
        try {
            leftover().ifPresent(process -> {
                logger.warn("Stopping Redis {} that a killed process left on {}", process.pid(), directory);
                Signals.stop(process, Signals.TERMINATE, TAKE_OVER_LIMIT);
            });
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new ServerStartException("Cannot take over " + directory + ": " + e, e);
        }
    }

    private Optional<ProcessHandle> leftover() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        // Debian installs redis-server as a link to redis-check-rdb, hence only the common start of the names.
        return OrphanProcesses.find(Files.readString(pidFile()), "redis-").filter(this::worksHere);
    }

    /** Redis changes into its data directory; where the system does not show that, the pid file has to do. */
    private boolean worksHere(ProcessHandle process) {
        Path shown = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.notExists(shown.getParent()) || shown.toRealPath().equals(directory);
        } catch (IOException notShown) {
            return false;
        }
    }
}
