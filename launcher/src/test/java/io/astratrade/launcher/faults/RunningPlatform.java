package io.astratrade.launcher.faults;

import static org.awaitility.Awaitility.await;

import io.astratrade.launcher.Astra;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.testkit.TestHttp;
import java.io.File;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** `astra up` of the packaged jar in a JVM of its own, on a directory and ports of its own. */
public final class RunningPlatform implements AutoCloseable {
    private static final int PORTS = 100;
    private static final int ATTEMPTS = 3;
    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration END = Duration.ofSeconds(120);
    private static final List<Integer> OFFSETS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 32, 79);

    /** What counts in tests is how soon a process is there. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Pattern BLOCKED = Pattern.compile("has been blocked for (\\d+) ms");

    private final Path data;
    private int portBase;
    private final Map<String, String> environment;
    private final List<String> program;
    private Process process;

    private RunningPlatform(Path data, Map<String, String> environment, List<String> program) {
        this.data = data;
        this.environment = environment;
        this.program = program;
    }

    /** The same with a directory of classes before those of the build. */
    public static RunningPlatform upWith(Path more, Path data, Map<String, String> environment) {
        List<String> program = List.of("-cp", more + File.pathSeparator + jar(), Astra.class.getName());
        return started(new RunningPlatform(data, environment, program));
    }

    /** The same by a JVM with these options, and without the archive of classes. */
    static RunningPlatform upWith(List<String> options, Path data) {
        return started(new RunningPlatform(data, Map.of(), program(options)));
    }

    private static RunningPlatform started(RunningPlatform platform) {
        platform.start();
        return platform;
    }

    private static List<String> program(List<String> options) {
        return Stream.concat(options.stream(), Stream.of("-jar", jar().toString()))
                .toList();
    }

    /** Starts and waits until the gateway says that it is ready; the environment may change any setting. */
    public static RunningPlatform up(Path data, Map<String, String> environment) {
        return started(new RunningPlatform(data, environment, program(ClassArchive.options())));
    }

    /** Starts and does not wait until it is ready. */
    public static RunningPlatform begin(Path data) {
        RunningPlatform platform = new RunningPlatform(data, Map.of(), program(ClassArchive.options()));
        platform.launch();
        return platform;
    }

    /** Starts again on the same data. */
    public void start() {
        launch();
        for (int i = 0; i < ATTEMPTS && !decided(); i++) {
            launch();
        }
        await().atMost(START)
                .failFast("astra up ended, see " + log(), () -> !process.isAlive())
                .ignoreExceptions()
                .until(this::ready);
    }

    /** False when somebody took one of the ports between our look and their use. */
    private boolean decided() {
        await().atMost(START).ignoreExceptions().until(() -> !process.isAlive() || ready());
        return process.isAlive() || process.exitValue() != ExitCode.START_FAILED.code();
    }

    private void launch() {
        portBase = freeBase();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(QUICK);
        command.addAll(program);
        command.addAll(List.of("up", "--data", data.toString(), "--port-base", Integer.toString(portBase)));
        ProcessBuilder builder = new ProcessBuilder(command)
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
        return process.isAlive() && gateway().get("/health/ready").status() == 200;
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
        if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
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
        Path errors = Files.createTempFile("astra-errors", ".txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(QUICK);
        command.addAll(program(ClassArchive.options()));
        command.addAll(List.of(arguments));
        Process started =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!started.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new AssertionError("astra " + String.join(" ", arguments) + " does not end");
        }
        String said = Files.readString(errors);
        Files.delete(errors);
        return new Ended(started.exitValue(), output, said);
    }

    /** How a command ended, and what it printed to standard output. */
    public record Ended(int exitCode, String output, String errors) {}

    /** Waits until the platform has printed this. */
    public void awaitOutput(String text) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(START)
                .failFast("astra up ended, see " + log(), () -> !process.isAlive())
                .until(() -> output().contains(text));
    }

    /** The longest time for which Vert.x says that a thread was blocked. */
    public long blockedMillis() {
        return BLOCKED.matcher(output())
                .results()
                .mapToLong(block -> Long.parseLong(block.group(1)))
                .max()
                .orElse(0);
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
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** The launcher as it is packaged; its manifest names the rest of the class path. */
    public static Path jar() {
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
