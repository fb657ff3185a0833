package io.astratrade.testkit;

import io.astratrade.embedded.directory.DataDirectoryLock;
import io.astratrade.embedded.directory.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The temporary directory of this test JVM; those that killed test JVMs left behind are swept first. */
public final class TestDirectory {

    static final String PREFIX = "astra-test-";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path ROOT = create();

    /** Kept reachable: a collected lock is a released one, and another test JVM then sweeps our servers away. */
    private static DataDirectoryLock lock;

    private TestDirectory() {}

    /** A directory that does not exist yet. */
    public static Path fresh(String name) {
        return ROOT.resolve(name + "-" + COUNT.incrementAndGet());
    }

    /** Deletes all of it; the servers on it must have ended. */
    static void delete() {
        try {
            Directories.delete(ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + ROOT, e);
        }
    }

    @SuppressWarnings("resource") // the lock is held until the JVM ends
    private static Path create() {
        try {
            Path root = Files.createTempDirectory(PREFIX).toRealPath();
            lock = DataDirectoryLock.acquire(root);
            AbandonedDirectories.sweep(root.getParent());
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a directory for test servers", e);
        }
    }
}
