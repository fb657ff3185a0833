package io.astratrade.embedded.postgres;

import io.astratrade.embedded.directory.Directories;
import io.astratrade.embedded.process.LogTail;
import io.astratrade.embedded.process.OrphanProcesses;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.process.ServerProcess;
import io.astratrade.embedded.process.ServerStartException;
import io.astratrade.embedded.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL data directory: made when missing, freed from what a killed JVM left running on it. */
final class PostgresCluster {

    private static final Logger logger = LoggerFactory.getLogger(PostgresCluster.class);
    private static final String MAJOR_VERSION = "17";
    private static final Duration INITDB_LIMIT = Duration.ofSeconds(90);
    private static final Duration TAKE_OVER_LIMIT = Duration.ofSeconds(30);
    private static final int STATUS_LINE = 7;

    private final Path directory;
    private final Path log;

    PostgresCluster(Path directory) {
        this.directory = directory;
        this.log = directory.resolveSibling(directory.getFileName() + ".log");
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return log;
    }

    /** Runs initdb beside the final place and moves it there whole, so that an interrupted one leaves nothing. */
    void createWhenMissing(PostgresBinaries binaries, ServerOptions options) {
        try {
            if (Directories.isVacant(directory)) {
                Path draft = directory.resolveSibling(directory.getFileName() + ".initdb");
                Directories.delete(draft);
                Files.createDirectories(draft.getParent());
                initialise(PostgresCommands.initdb(binaries, draft, options));
                Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
            }
            requireVersion();
        } catch (IOException e) {
            throw new ServerStartException("Cannot create the PostgreSQL data in " + directory + ": " + e, e);
        }
    }

    private void initialise(List<String> initdb) throws IOException {
        Process process = ServerProcess.spawn(initdb, log);
        try {
            if (!process.waitFor(INITDB_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                Signals.kill(process.toHandle());
            }
        } catch (InterruptedException e) {
            Signals.kill(process.toHandle());
            Thread.currentThread().interrupt();
        }
        if (process.isAlive() || process.exitValue() != 0) {
            throw new ServerStartException("initdb failed. " + LogTail.of(log));
        }
    }

    private void requireVersion() throws IOException {
        Path file = directory.resolve("PG_VERSION");
        String found = Files.exists(file) ? Files.readString(file).strip() : "no PostgreSQL data";
        if (!found.equals(MAJOR_VERSION)) {
            throw new ServerStartException(
                    directory + " holds " + found + ", not data of PostgreSQL " + MAJOR_VERSION + "; move it away");
        }
    }

    /** True once the postmaster reports in its pid file that it accepts connections. */
    boolean isReady() {
        List<String> lines = pidFile();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** Stops a postmaster that still runs on this directory and removes its pid file. */
    void takeOver() {
        leftover().ifPresent(process -> {
            logger.warn("Stopping PostgreSQL {} that a killed process left on {}", process.pid(), directory);
            Signals.stop(process, Signals.FAST_STOP, TAKE_OVER_LIMIT);
        });
        try {
            Files.deleteIfExists(directory.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new ServerStartException("Cannot remove the stale postmaster.pid in " + directory, e);
        }
    }

    /** A pid may belong to somebody else by now: only a postgres whose pid file names this directory counts. */
    private Optional<ProcessHandle> leftover() {
        List<String> lines = pidFile();
        if (lines.size() < 2 || !isThisDirectory(lines.get(1))) {
            return Optional.empty();
        }
        return OrphanProcesses.find(lines.get(0), "postgres");
    }

    private boolean isThisDirectory(String named) {
        try {
            return Files.isSameFile(directory, Path.of(named.strip()));
        } catch (IOException gone) {
            return false;
        }
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(directory.resolve("postmaster.pid"));
        } catch (IOException missing) {
            return List.of();
        }
    }
}
