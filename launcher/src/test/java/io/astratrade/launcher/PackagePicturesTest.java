package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package of more than five classes has a package-info with a picture. */
class PackagePicturesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String INFO = "package-info.java";
    private static final int FEW = 5;

    @Test
    void largePackagesAreDrawn() throws IOException {
        assertThat(largePackages())
                .isNotEmpty()
                .allSatisfy(room ->
                        assertThat(room.resolve(INFO)).exists().content().contains("<pre>"));
    }

    private static List<Path> largePackages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            Map<Path, Long> classes = files.filter(
                            file -> file.toString().contains("/src/main/java/") && isClass(file.toString()))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            return classes.keySet().stream()
                    .filter(room -> classes.get(room) > FEW)
                    .toList();
        }
    }

    private static boolean isClass(String file) {
        return file.endsWith(".java") && !file.endsWith(INFO);
    }
}
