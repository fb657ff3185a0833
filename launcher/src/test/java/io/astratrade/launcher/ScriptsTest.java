package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts do the same whatever the language of the machine: the order of sort, the point of decimals, dates and ranges. */
class ScriptsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** What a language changes: orders, ranges of letters, decimals, names of days and months, cases. */
    private static final Pattern FOREIGN = Pattern.compile(
            "\\b(sort|comm|join|awk|date|printf '[^']*%\\.?\\d*[fge]|tr \\S*\\[?[a-z]-[a-z]|ls -l|du -h|df -h)\\b|\\^\\^|,,\\}");

    private static final String NEUTRAL = "export LC_ALL=C";

    static Stream<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (String place : List.of("", ".ci", ".githooks", "bench", "Dockerfiles/bin", "Dockerfiles/train")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(place))) {
                files.filter(Files::isRegularFile).filter(ScriptsTest::isScript).forEach(scripts::add);
            }
        }
        return scripts.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptThatALanguageCouldChangeIsNeutralBeforeItBegins(Path script) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (String line : Files.readAllLines(script)) {
            if (line.strip().startsWith(NEUTRAL)) {
                break;
            }
            if (!line.strip().startsWith("#")
                    && !line.contains("LC_ALL=C ")
                    && FOREIGN.matcher(line).find()) {
                foreign.add(line);
            }
        }
        assertThat(foreign)
                .as("lines before `%s`, in one of which a language of the machine is at work", NEUTRAL)
                .isEmpty();
    }

    private static boolean isScript(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().orElse("").startsWith("#!");
        } catch (IOException e) {
            return false;
        }
    }
}
