package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/glossary.md names for every word a class or package that is there. */
class GlossaryTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern OWNER = Pattern.compile("(?m)\\| `([\\w.]+)` \\|$");

    @Test
    void everyOwnerIsThere() throws IOException {
        List<Path> sources = sources();
        String glossary = Files.readString(ROOT.resolve("docs/glossary.md"));
        assertThat(OWNER.matcher(glossary).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(owner -> assertThat(sources).as(owner).anyMatch(matcher(owner)::matches));
    }

    private static PathMatcher matcher(String owner) {
        return FileSystems.getDefault().getPathMatcher("glob:**/" + owner.replace('.', '/') + "{.java,/*.java}");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .toList();
        }
    }
}
