package io.astratrade.launcher.faults;

import io.astratrade.testkit.TestHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The deployed stack that `-Dstack.url` names, and its containers, as `docker` shows them. */
final class Stack {
    private static final String PROJECT = System.getProperty("stack.project", "astratrade");
    private static final String KILL_CHILD =
            "for p in /proc/[0-9]*; do read -r _ _ _ parent _ <$p/stat 2>/dev/null || continue;"
                    + " [ \"$parent\" = 1 ] && [ -s $p/cmdline ] && kill -9 ${p#/proc/}; done; true";

    private Stack() {}

    static TestHttp gateway() {
        return TestHttp.at(System.getProperty("stack.url", "http://127.0.0.1:8000"));
    }

    static List<String> containers(String service) {
        return docker(
                        "ps",
                        "-q",
                        "--filter",
                        "label=com.docker.compose.project=" + PROJECT,
                        "--filter",
                        "label=com.docker.compose.service=" + service,
                        "--filter",
                        "label=com.docker.compose.oneoff=False")
                .lines()
                .toList();
    }

    /** SIGKILL to the process in each container, as a crash or the OOM killer would; Docker starts it again. */
    static void crash(String service) {
        containers(service).forEach(id -> docker("exec", id, "bash", "-c", KILL_CHILD));
    }

    /** `docker kill`, which Docker takes for the operator's wish; the watchdog starts the container again. */
    static void kill(String service) {
        containers(service).forEach(id -> docker("kill", id));
    }

    static String docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
