package io.astratrade.launcher.command;

import io.astratrade.launcher.command.options.ConfigOptions;
import io.astratrade.launcher.node.Modules;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Logging;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.config.Config;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `astra config`. */
@Command(name = "config", description = "Checks or shows the settings in effect.", mixinStandardHelpOptions = true)
public final class ConfigCommand {
    private final Terminal terminal = new Terminal(System.out);

    @Command(name = "check", description = "Reports all errors at once.", mixinStandardHelpOptions = true)
    int check(@Mixin ConfigOptions options) {
        Logging.silence();
        Config config = options.load();
        ConfigOptions.misspeltVariables(config).forEach(warning -> terminal.line("warning: " + warning));
        Modules.check(config, Modules.all());
        terminal.line("The configuration is fine.");
        return ExitCode.OK.code();
    }

    @Command(
            name = "show",
            description = "Shows every value and where it comes from; secrets are masked.",
            mixinStandardHelpOptions = true)
    int show(@Mixin ConfigOptions options) {
        options.load().effective(Modules.names()).forEach((key, setting) -> {
            String value = Config.shown(key, setting.text());
            terminal.line(String.format(Locale.ROOT, "%-52s %-28s %s", key, value, setting.source()));
        });
        return ExitCode.OK.code();
    }
}
