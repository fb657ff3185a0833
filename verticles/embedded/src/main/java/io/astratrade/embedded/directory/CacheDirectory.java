package io.astratrade.embedded.directory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Per-user home of unpacked programs, so that only the first start on a machine pays for unpacking. */
public final class CacheDirectory {

    /** Writes files below the directory it is given. */
    public interface Filler {
        void fill(Path directory) throws IOException;
    }

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private CacheDirectory() {}

    /** The directory named {@code key}, filled by whoever comes first; others never see it half filled. */
    public static Path get(String key, Filler filler) throws IOException {
        return get(root(), key, filler);
    }

    static Path get(Path root, String key, Filler filler) throws IOException {
        Path target = root.resolve(key);
        if (Files.isDirectory(target)) {
            return target;
        }
        Path draft = Files.createTempDirectory(root, key + "-");
        try {
            filler.fill(draft);
            publish(draft, target);
        } finally {
            Directories.delete(draft);
        }
        return target;
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static Path root() throws IOException {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        try {
            Path cache = Files.createDirectories(base.resolve("astratrade"));
            return Files.isWritable(cache) ? cache : belowTemporary();
        } catch (IOException homeNotWritable) {
            return belowTemporary();
        }
    }

    private static Path belowTemporary() throws IOException {
        return belowTemporary(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Others may write there too, so a directory that somebody else made first is not trusted. */
    static Path belowTemporary(Path temporary) throws IOException {
        String user = System.getProperty("user.name");
        Path own = temporary.resolve("astratrade-cache-" + user);
        try {
            Files.createDirectory(own, OWNER_ONLY);
        } catch (FileAlreadyExistsException e) {
            UserPrincipal me =
                    own.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            if (!me.equals(Files.getOwner(own, LinkOption.NOFOLLOW_LINKS))) {
                return Files.createTempDirectory(temporary, "astratrade-cache-");
            }
        }
        return own;
    }
}
