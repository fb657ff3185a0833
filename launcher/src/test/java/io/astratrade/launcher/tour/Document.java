package io.astratrade.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document whose blocks of code have a comment before them that says what they are. */
record Document(Path file) {
    /** @param mark how the comment begins */
    String block(String mark) throws IOException {
        Matcher block = Pattern.compile(
                        "<!-- " + Pattern.quote(mark) + "\\b.*?-->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(file));
        assertThat(block.find()).as("%s has %s", file, mark).isTrue();
        return block.group(1);
    }
}
