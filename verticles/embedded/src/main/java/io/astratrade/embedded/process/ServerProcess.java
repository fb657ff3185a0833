package io.astratrade.embedded.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One running server: a child in a session of its own whose output goes to a log file. */
public final class ServerProcess {

    private static final long LOG_ROTATED_AT = 16L << 20;

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static ServerProcess start(String name, List<String> command, Path log) {
        List<String> detached = new ArrayList<>(NewSession.prefix());
        detached.addAll(command);
        try {
            rotate(log);
            return new ServerProcess(name, spawn(detached, log), log);
        } catch (IOException e) {
            throw new ServerStartException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    public static Process spawn(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_ROTATED_AT) {
            Path previous = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns once {@code ready} holds; kills the server and throws when it ends or the limit passes first. */
    void awaitReady(BooleanSupplier ready, Duration limit) {
        boolean settled = Signals.await(() -> !isAlive() || ready.getAsBoolean(), limit);
        if (settled && isAlive()) {
            return;
        }
        String what = isAlive() ? "was not ready within " + limit.toSeconds() + " s" : "ended before it was ready";
        kill();
        throw new ServerStartException(name + " " + what + ". " + LogTail.of(log));
    }

    boolean isAlive() {
        return Signals.isRunning(process.toHandle());
    }

    long pid() {
        return process.pid();
    }

    public void stop(String signal, Duration limit) {
        Signals.stop(process.toHandle(), signal, limit);
    }

    void kill() {
        Signals.kill(process.toHandle());
    }
}
