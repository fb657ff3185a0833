package io.astratrade.launcher.faults;

import io.astratrade.testkit.TestHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The deployed stack that `-Dstack.url` names, and its containers, as `docker` shows them. */
final class Stack {
    private static final String PROJECT = System.getProperty("stack.project", "astratrade");
    private static final String KILL_CHILD =
            "for p in /proc/[0-9]*; do read -r _ _ _ parent _ <$p/stat 2>/dev/null || continue;"
                    + " [ \"$parent\" = 1 ] && kill -9 ${p#/proc/}; done; true";

    /** They begin as root and go on as a user of their own, and root in there has not the capability to kill others. */
    private static final Set<String> SERVERS = Set.of("postgres", "redis");

    private static final String SERVICE_USER = "1000";
    private static final Duration LIMIT = Duration.ofMinutes(3);

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

    /** Looks once a second, which no limit minds, and waits as long as a slow machine needs. */
    static ConditionFactory eventually() {
        return Awaitility.await().pollInterval(Duration.ofSeconds(1)).atMost(Duration.ofMinutes(3));
    }

    /** SIGKILL to the process in each container, as a crash or the OOM killer would; returns when Docker starts it again. */
    static void crash(String service) {
        containers(service).forEach(id -> crash(id, SERVERS.contains(service) ? service : SERVICE_USER));
    }

    /** The command may end with the container, so that what counts is that Docker has started it again. */
    private static void crash(String id, String user) {
        String before = startedAt(id);
        run("docker", "exec", "--user", user, id, "bash", "-c", KILL_CHILD);
        Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(LIMIT).until(() -> !startedAt(id)
                .equals(before));
    }

    private static String startedAt(String id) {
        return docker("inspect", "-f", "{{.State.StartedAt}}", id).strip();
    }

    /** `docker kill`, which Docker takes for the operator's wish; the watchdog starts the container again. */
    static void kill(String service) {
        containers(service).forEach(id -> docker("kill", id));
    }

    static String docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Ended ended = run(command.toArray(String[]::new));
        if (ended.exitCode() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + ended.output());
        }
        return ended.output();
    }

    private record Ended(int exitCode, String output) {}

    private static Ended run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(String.join(" ", command) + " does not end: " + output);
            }
            return new Ended(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
