package io.astratrade.launcher.command;

import io.astratrade.launcher.command.options.ConfigOptions;
import io.astratrade.launcher.command.options.NotNegative;
import io.astratrade.launcher.node.Backends;
import io.astratrade.launcher.node.Modules;
import io.astratrade.launcher.node.Ports;
import io.astratrade.launcher.node.RunningNode;
import io.astratrade.launcher.node.Shutdown;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Logging;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.module.ServiceModule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `astra run`. */
@Command(
        name = "run",
        description = "Runs verticle sets against configured PostgreSQL and Redis.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Parameters(paramLabel = "SET", arity = "1..*", description = "Verticle sets, see `astra list`.")
    private List<String> sets;

    @Option(
            names = "--instances",
            paramLabel = "SET=N",
            split = ",",
            description = "API verticles of a set, such as trading=2.")
    private Map<String, Integer> instances = Map.of();

    @Option(names = "--port-base", paramLabel = "PORT", description = "Moves the ports of all sets.")
    private Integer portBase;

    @Option(names = "--migrate", description = "Brings the schemas up to date first.")
    private boolean migrate;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long PostgreSQL and Redis may take to come up (default: ${DEFAULT-VALUE}).",
            converter = NotNegative.class,
            defaultValue = "30")
    private int wait;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws InterruptedException {
        Logging.configure(true);
        Config config = Ports.moved(options.load(), portBase);
        ConfigOptions.misspeltVariables(config).forEach(LOG::warn);
        List<ServiceModule> modules = Modules.named(sets);
        Modules.checkInstances(instances, modules);
        Modules.check(config, modules);
        Backends.of(config, modules).await(Duration.ofSeconds(wait));
        if (migrate) {
            RunningNode.migrate(config, modules);
        }
        Shutdown shutdown = Shutdown.atExit();
        RunningNode running = RunningNode.create(config);
        shutdown.add(running::stop);
        shutdown.guard(() -> running.start(modules, instances));
        shutdown.await();
        return ExitCode.OK.code();
    }
}
