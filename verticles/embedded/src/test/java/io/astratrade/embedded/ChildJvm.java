package io.astratrade.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs the backends on a directory, to be ended in every way. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final String firstLine;

    private ChildJvm(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Returns when the child's servers are ready, or it said why not. */
    static ChildJvm start(Path root) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ChildMain.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new ChildJvm(process, out.readLine());
    }

    String firstLine() {
        return firstLine;
    }

    long pid() {
        return process.pid();
    }

    long postgresPid() {
        return Long.parseLong(firstLine.split(" ")[0]);
    }

    long redisPid() {
        return Long.parseLong(firstLine.split(" ")[1]);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM: the shutdown hooks run, and nothing else. */
    void terminate() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ended").isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
