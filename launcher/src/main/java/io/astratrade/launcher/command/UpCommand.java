package io.astratrade.launcher.command;

import io.astratrade.embedded.EmbeddedBackends;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.launcher.command.options.ConfigOptions;
import io.astratrade.launcher.node.Modules;
import io.astratrade.launcher.node.Ports;
import io.astratrade.launcher.node.Readiness;
import io.astratrade.launcher.node.RunningNode;
import io.astratrade.launcher.node.RuntimeFile;
import io.astratrade.launcher.node.Shutdown;
import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Logging;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.module.ServiceModule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `astra up`. */
@Command(
        name = "up",
        description = "Runs everything in this process, with PostgreSQL and Redis beside it.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final Duration READY = Duration.ofSeconds(30);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data is kept (default: ${DEFAULT-VALUE}).",
            defaultValue = ".astra")
    private Path data;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "Moves every port: gateway at PORT, PostgreSQL at PORT+32, Redis at PORT+79.")
    private Integer portBase;

    @Option(
            names = {"-v", "--verbose"},
            description = "Shows the log of the services.")
    private boolean verbose;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    private final Terminal terminal = new Terminal(System.out);

    @Override
    public Integer call() throws InterruptedException {
        Logging.configure(verbose || !Terminal.watched());
        Config base = Ports.moved(options.load(), portBase);
        ConfigOptions.misspeltVariables(base).forEach(warning -> terminal.line("warning: " + warning));
        List<ServiceModule> modules = Modules.all();
        Modules.check(base, modules);
        Shutdown shutdown = Shutdown.atExit();
        shutdown.guard(() -> bringUp(base, modules, shutdown));
        shutdown.await();
        return ExitCode.OK.code();
    }

    private void bringUp(Config base, List<ServiceModule> modules, Shutdown shutdown) {
        long begun = System.nanoTime();
        EmbeddedBackends backends = backends(shutdown);
        terminal.step("PostgreSQL and Redis", millisSince(begun));
        Config config = base.with(
                Map.of(
                        "database.uri",
                        backends.postgres().uri(),
                        "redis.uri",
                        backends.redis().uri(),
                        "financial.test_clock",
                        "true"),
                "astra up");
        long migrating = System.nanoTime();
        int applied = RunningNode.migrate(config, modules);
        terminal.step("migrations (" + applied + " new)", millisSince(migrating));
        startServices(config, modules, shutdown);
        String gateway = "http://127.0.0.1:" + config.reader("gateway").integer("port", 0, 65_535);
        RuntimeFile runtime = RuntimeFile.write(
                data, gateway, backends.postgres().adminUri(), backends.redis().uri());
        shutdown.add(runtime::delete);
        if (!new Readiness(gateway).within(READY)) {
            throw new CommandFailure(ExitCode.START_FAILED, "The gateway is not ready; see " + gateway + "/health");
        }
        banner(gateway, millisSince(begun));
    }

    /** Asked to end while the servers are still starting, the process waits for them only to stop them. */
    private EmbeddedBackends backends(Shutdown shutdown) {
        ServerOptions durable = ServerOptions.persistent().withExitGrace(STOP);
        CompletableFuture<EmbeddedBackends> started = new CompletableFuture<>();
        shutdown.add(() -> started.thenAccept(EmbeddedBackends::close)
                .exceptionally(neverStarted -> null)
                .join());
        try {
            EmbeddedBackends backends = EmbeddedBackends.start(
                    data.toAbsolutePath(), Ports.postgres(portBase), Ports.redis(portBase), durable);
            started.complete(backends);
            return backends;
        } catch (RuntimeException e) {
            started.completeExceptionally(e);
            throw e;
        }
    }

    private void startServices(Config config, List<ServiceModule> modules, Shutdown shutdown) {
        long starting = System.nanoTime();
        RunningNode running = RunningNode.create(config);
        shutdown.add(running::stop);
        running.start(modules, Map.of());
        terminal.step(modules.size() + " services", millisSince(starting));
    }

    private void banner(String gateway, long millis) {
        terminal.line("");
        terminal.line(terminal.bold("AstraTrade is ready") + " after " + millis + " ms");
        terminal.line("  gateway    " + gateway + "   console at /, API reference at /docs, instances at /services");
        terminal.line("  data       " + data.toAbsolutePath());
        terminal.line("  java       " + Runtime.version());
        terminal.line(
                "  try        curl -sS " + gateway + "/api/v1/users/register -H 'Content-Type: application/json' \\");
        terminal.line(
                "               -d '{\"username\":\"nova\",\"email\":\"nova@example.com\",\"password\":\"correct-horse-battery\"}'");
        terminal.line("  stop       Ctrl-C");
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
