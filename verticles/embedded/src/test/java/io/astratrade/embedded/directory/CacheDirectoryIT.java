package io.astratrade.embedded.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryIT {

    @TempDir
    Path root;

    @Test
    void onlyTheFirstUnpacks() throws IOException {
        Path first = CacheDirectory.get(root, "program", directory -> write(directory, "one"));
        Path second = CacheDirectory.get(root, "program", directory -> write(directory, "two"));

        assertThat(second).isEqualTo(first);
        assertThat(second.resolve("file")).hasContent("one");
    }

    @Test
    void whoUnpacksAtTheSameTimeAndComesLaterUsesWhatIsThere() throws IOException {
        Path later = CacheDirectory.get(root, "program", directory -> {
            write(directory, "later");
            CacheDirectory.get(root, "program", other -> write(other, "earlier"));
        });

        assertThat(later.resolve("file")).hasContent("earlier");
        assertThat(root).isDirectoryContaining(later::equals);
        assertThat(Files.list(root)).hasSize(1);
    }

    @Test
    void aFailedUnpackingLeavesNothing() {
        assertThatThrownBy(() -> CacheDirectory.get(root, "program", directory -> {
                    write(directory, "half");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void withoutAHomeTheSamePlaceIsFoundAgain() throws IOException {
        Path first = CacheDirectory.belowTemporary(root);

        assertThat(CacheDirectory.belowTemporary(root)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rwx------");
    }

    private static void write(Path directory, String content) throws IOException {
        Files.writeString(directory.resolve("file"), content);
    }
}
