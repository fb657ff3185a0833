package io.astratrade.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs commands of a document as its reader would. */
final class Shell {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Shell() {}

    /** What they print, when all of them succeed. */
    static String run(Path directory, Map<String, String> environment, String commands)
            throws IOException, InterruptedException {
        Path printed = Files.createTempFile(directory, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String output = Files.readString(printed);
        assertThat(ended).as("within %s: %s", LIMIT, output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    /** Whether there is a command of this name. */
    static boolean finds(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }
}
