package io.astratrade.launcher.command;

import io.astratrade.launcher.command.options.ConfigOptions;
import io.astratrade.launcher.node.Modules;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.module.ServiceModule;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `astra list`. */
@Command(name = "list", description = "Lists the verticle sets of this build.", mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() {
        Config config = options.load();
        Terminal terminal = new Terminal(System.out);
        for (ServiceModule module : Modules.all()) {
            int port = config.reader(module.name()).integer("port", 0, 65_535);
            terminal.line(String.format(Locale.ROOT, "%-14s %5d  %s", module.name(), port, module.description()));
        }
        return ExitCode.OK.code();
    }
}
