package io.astratrade.launcher.faults;

import io.astratrade.testkit.TestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Archive of the classes that the packaged jar loads (class data sharing), made once per build by a start of its own: what
 * starts with it takes two thirds of the processor time.
 */
final class ClassArchive {
    private static final Path FILE =
            RunningPlatform.jar().resolveSibling("astra-" + Runtime.version().feature() + ".jsa");

    private ClassArchive() {}

    /** Options of a JVM that runs the packaged jar; whichever test JVM is first makes the archive, the others wait for it. */
    static List<String> options() {
        return Made.OPTIONS;
    }

    private static void makeOnce() {
        Path lock = FILE.resolveSibling("jsa.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !current()) {
                make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean current() throws IOException {
        return Files.exists(FILE)
                && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(RunningPlatform.jar())) >= 0;
    }

    /** The JVM writes the archive when it ends, so it is moved to its place only then. */
    private static void make() throws IOException {
        Path written = FILE.resolveSibling("written.jsa");
        Files.deleteIfExists(written);
        RunningPlatform.upWith(List.of("-XX:ArchiveClassesAtExit=" + written), TestDirectory.fresh("archive"))
                .close();
        Files.move(written, FILE, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static final class Made {
        private static final List<String> OPTIONS;

        static {
            makeOnce();
            OPTIONS = List.of("-XX:SharedArchiveFile=" + FILE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
    }
}
