package io.astratrade.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of a new domain, as docs/add-a-domain.md has it: few files outside the module, few lines that are nobody's logic. */
class AddADomainTest {
    private static final int FILES = 4;
    private static final int LINES = 40;

    @TempDir
    Path directory;

    static List<String> touched() throws IOException {
        return DomainDocument.read().touched();
    }

    @Test
    void atMostFourFilesOutsideTheModuleAreTouched() throws IOException {
        assertThat(touched()).hasSizeBetween(1, FILES);
    }

    /** Whatever a file must say outside the module, the module's pom.xml, and how it is found. */
    @Test
    void fewLinesAreNotTheDomainsOwnLogic() throws IOException {
        DomainDocument document = DomainDocument.read();
        List<String> lines = new ArrayList<>();
        document.files().forEach((file, text) -> {
            if (file.endsWith("pom.xml") || file.contains("META-INF")) {
                text.lines().forEach(lines::add);
            }
        });
        for (String file : document.touched()) {
            List<String> added = new ArrayList<>(document.edited(file).lines().toList());
            before(file).forEach(added::remove);
            lines.addAll(added);
        }
        assertThat(lines).hasSizeLessThan(LINES);
    }

    @Test
    void nothingIsMissingThen() throws IOException {
        assertThat(DomainDocument.read().missingIn(directory, file -> true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("touched")
    void aFileThatIsForgottenIsNamed(String forgotten) throws IOException {
        assertThat(DomainDocument.read().missingIn(directory, file -> !file.equals(forgotten)))
                .isNotEmpty()
                .allMatch(missing -> missing.startsWith(forgotten + ": "));
    }

    private static Stream<String> before(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file)).lines();
    }
}
