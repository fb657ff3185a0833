package io.astratrade.launcher.faults;

import static org.awaitility.Awaitility.await;

import io.astratrade.testkit.TestHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** `astra up` of the packaged jar in a JVM of its own, on a directory and ports of its own. */
public final class RunningPlatform implements AutoCloseable {
    private static final int PORTS = 100;
    private static final List<Integer> OFFSETS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 32, 79);

    private final Path data;
    private final int portBase;
    private final Map<String, String> environment;
    private Process process;

    private RunningPlatform(Path data, Map<String, String> environment) {
        this.data = data;
        this.portBase = freeBase();
        this.environment = environment;
    }

    /** Starts and waits until the gateway says that it is ready; the environment may change any setting. */
    public static RunningPlatform up(Path data, Map<String, String> environment) {
        RunningPlatform platform = new RunningPlatform(data, environment);
        platform.start();
        return platform;
    }

    /** Starts and does not wait until it is ready. */
    public static RunningPlatform begin(Path data) {
        RunningPlatform platform = new RunningPlatform(data, Map.of());
        platform.launch();
        return platform;
    }

    /** Starts again on the same data. */
    public void start() {
        launch();
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(this::ready);
    }

    private void launch() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar().toString(),
                "up",
                "--data",
                data.toString(),
                "--port-base",
                Integer.toString(portBase));
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new AssertionError("astra up ended with " + process.exitValue() + ", see " + log());
        }
        return gateway().get("/health/ready").status() == 200;
    }

    public TestHttp gateway() {
        return TestHttp.at(portBase);
    }

    public int gatewayPort() {
        return portBase;
    }

    /** SIGKILL, as a crash or the OOM killer would. */
    public void killNine() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the JVM outlived SIGKILL");
        }
    }

    /** The processes of this platform that are alive: its JVM and the servers that this one started. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** Runs another command of the packaged jar to its end. */
    public static Ended astra(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        Process started = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!started.waitFor(60, TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new AssertionError("astra " + String.join(" ", arguments) + " does not end");
        }
        return new Ended(started.exitValue(), output);
    }

    /** How a command ended, and what it printed to standard output. */
    public record Ended(int exitCode, String output) {}

    /** Waits until the platform has printed this. */
    public void awaitOutput(String text) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(60))
                .failFast("astra up ended, see " + log(), () -> !process.isAlive())
                .until(() -> output().contains(text));
    }

    /** Everything the platform printed. */
    public String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static Path jar() {
        return Path.of("target", "astra.jar").toAbsolutePath();
    }

    /** A base at which every port that the launcher will take is free now. */
    private static int freeBase() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(100, 320) * PORTS;
            if (OFFSETS.stream().allMatch(offset -> free(base + offset))) {
                return base;
            }
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
