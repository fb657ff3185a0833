package io.astratrade.launcher.command;

import io.astratrade.launcher.command.options.ConfigOptions;
import io.astratrade.launcher.node.Modules;
import io.astratrade.launcher.node.RunningNode;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Logging;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.module.ServiceModule;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `astra migrate`. */
@Command(
        name = "migrate",
        description = "Brings the schemas of verticle sets up to date.",
        mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SET", arity = "0..*", description = "Verticle sets; all when none is named.")
    private List<String> sets;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    private final Terminal terminal = new Terminal(System.out);

    @Override
    public Integer call() {
        Logging.configure(false);
        Config config = options.load();
        List<ServiceModule> modules = Modules.named(sets);
        Modules.check(config, modules);
        for (ServiceModule module : modules) {
            long begun = System.nanoTime();
            int applied = RunningNode.migrate(config, List.of(module));
            terminal.step(module.name() + ": " + applied + " migrations", (System.nanoTime() - begun) / 1_000_000);
        }
        return ExitCode.OK.code();
    }
}
