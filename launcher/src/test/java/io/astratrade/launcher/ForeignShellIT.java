package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts where the shell speaks Turkish, Persian or Latin-1 German: those languages are made when the machine has what
 * describes them; else only their names are foreign, which is a case of its own.
 */
class ForeignShellIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<List<String>> LANGUAGES =
            List.of(List.of("tr_TR", "UTF-8"), List.of("fa_IR", "UTF-8"), List.of("de_DE", "ISO-8859-1"));

    @TempDir
    static Path directory;

    private static Path astra;

    /** Without sources beside it the launcher's script builds nothing. */
    @BeforeAll
    static void copyTheScript() throws Exception {
        astra = Files.copy(ROOT.resolve("astra"), directory.resolve("astra"));
        Files.createDirectories(directory.resolve("launcher"));
        Files.createSymbolicLink(directory.resolve("launcher/target"), ROOT.resolve("launcher/target"));
        for (List<String> language : LANGUAGES) {
            make(language.get(0), language.get(1));
        }
    }

    private static void make(String language, String charset) throws Exception {
        Path made = directory.resolve(language + "." + charset);
        try {
            run(Map.of(), "localedef", "-c", "-i", language, "-f", charset, made.toString());
        } catch (IOException notInstalled) {
            return;
        }
    }

    @Test
    void theLauncherSaysTheSame() throws Exception {
        String here = run(language("C.UTF-8"), astra.toString(), "list");
        assertThat(here).contains("trading", "8001");
        for (List<String> language : LANGUAGES) {
            String name = String.join(".", language);
            assertThat(run(language(name), astra.toString(), "list")).as(name).isEqualTo(here);
        }
    }

    @Test
    void aDirectoryMayHaveAnyNameWhereThereIsNoLanguage() throws Exception {
        Path own = Files.createDirectories(directory.resolve("G\u00f6rev \u06f1\u06f2"));
        Files.writeString(own.resolve("own.yaml"), "trading:\n  shrads: 1\n");
        for (String name : List.of("C", "xx_XX.UTF-8")) {
            assertThat(run(language(name), astra.toString(), "config", "check", "--conf", own.toString()))
                    .as(name)
                    .contains(own + "/own.yaml trading.shrads");
        }
    }

    @Test
    void deployReadsItsArgumentsTheSame() throws Exception {
        String deploy = ROOT.resolve("deploy.sh").toString();
        for (List<String> language : LANGUAGES) {
            Map<String, String> environment = language(String.join(".", language));
            for (String lines : List.of("logs --lines \u06f1\u06f2", "logs --lines 1,5", "logs --lines I")) {
                List<String> command = new ArrayList<>(List.of(deploy));
                command.addAll(List.of(lines.split(" ")));
                assertThat(run(environment, command.toArray(String[]::new)))
                        .as(lines)
                        .isEqualTo("failed: --lines needs a number\n");
            }
        }
    }

    private static Map<String, String> language(String name) {
        return Map.of("LC_ALL", name, "LANG", name, "LOCPATH", directory.toString());
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
