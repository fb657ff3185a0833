package io.astratrade.embedded.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Exclusive claim on a data directory; the operating system drops it when this JVM ends, however it ends. */
public final class DataDirectoryLock implements AutoCloseable {

    /** Closing any descriptor of the lock file drops the lock of the whole process, so this JVM never opens one twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataDirectoryLock(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Creates the directory when missing; throws {@link DataDirectoryInUseException} when it has a live owner. */
    public static DataDirectoryLock acquire(Path directory) {
        try {
            Path root = Files.createDirectories(directory).toRealPath();
            if (!HELD_HERE.add(root)) {
                throw new DataDirectoryInUseException(
                        root, ProcessHandle.current().pid());
            }
            return lock(root);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock data directory " + directory, e);
        }
    }

    private static DataDirectoryLock lock(Path root) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new DataDirectoryInUseException(root, owner(root));
            }
            Files.writeString(
                    ownerFile(root), Long.toString(ProcessHandle.current().pid()));
            return new DataDirectoryLock(root, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            HELD_HERE.remove(root);
            throw e;
        }
    }

    private static Path ownerFile(Path root) {
        return root.resolve("lock.owner");
    }

    private static long owner(Path root) {
        try {
            return Long.parseLong(Files.readString(ownerFile(root)).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(ownerFile(root));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock data directory " + root, e);
        } finally {
            HELD_HERE.remove(root);
        }
    }
}
