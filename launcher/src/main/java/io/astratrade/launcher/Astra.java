package io.astratrade.launcher;

import io.astratrade.launcher.command.ConfigCommand;
import io.astratrade.launcher.command.HealthCommand;
import io.astratrade.launcher.command.ListCommand;
import io.astratrade.launcher.command.MigrateCommand;
import io.astratrade.launcher.command.RunCommand;
import io.astratrade.launcher.command.StatusCommand;
import io.astratrade.launcher.command.UpCommand;
import io.astratrade.launcher.command.events.EventsCommand;
import io.astratrade.launcher.command.options.Id;
import io.astratrade.launcher.command.options.LocalPath;
import io.astratrade.launcher.command.options.WholeNumber;
import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Failures;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.lifecycle.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the platform. */
@Command(
        name = "astra",
        description = "Runs and looks after AstraTrade.",
        mixinStandardHelpOptions = true,
        versionProvider = Astra.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  astra up                                  everything in one process, with PostgreSQL and Redis",
            "  astra run trading --instances trading=2   one service against configured servers",
            "  astra status --json                       who is up where",
            "  astra events groups                       lag and dead letters of the consumers",
            "",
            "Exit codes: 0 ok, 1 failed, 2 usage, 3 configuration, 4 data in use,",
            "            5 backend unreachable, 6 start failed, 7 not healthy"
        })
public final class Astra {
    private static final int WIDTH = 100;
    private static final List<Class<?>> COMMANDS = List.of(
            UpCommand.class,
            RunCommand.class,
            MigrateCommand.class,
            ListCommand.class,
            StatusCommand.class,
            EventsCommand.class,
            ConfigCommand.class,
            HealthCommand.class);

    private static final List<Class<?>> ALL = Stream.concat(
                    COMMANDS.stream(), Stream.of(AutoComplete.GenerateCompletion.class))
            .toList();

    private Astra() {}

    /** The version, for `--version`. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"astra " + Version.current() + " on Java " + Runtime.version()};
        }
    }

    public static void main(String[] args) {
        NeutralDefaults.apply();
        System.exit(commandLine(args).execute(args));
    }

    /** Able to execute these arguments. A command that they name is built alone, so that a service starts sooner. */
    static CommandLine commandLine(String... args) {
        CommandLine astra = new CommandLine(new Astra(), new Instances());
        String first = args.length > 0 ? args[0] : "";
        if (Contributed.contains(first)) {
            Contributed.commands(first).forEach(astra::addSubcommand);
        } else {
            List<Class<?>> own = commands(args);
            own.forEach(astra::addSubcommand);
            if (own.equals(ALL)) {
                Contributed.commands(null).forEach(astra::addSubcommand);
            }
        }
        astra.registerConverter(Integer.class, new WholeNumber())
                .registerConverter(int.class, new WholeNumber())
                .registerConverter(UUID.class, new Id())
                .registerConverter(Path.class, new LocalPath())
                .setExpandAtFiles(false);
        astra.setUsageHelpWidth(WIDTH)
                .setColorScheme(Help.defaultColorScheme(Terminal.watched() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    CommandFailure explained = Failures.explain(failure);
                    line.getErr().println(line.getColorScheme().errorText(explained.getMessage()));
                    return explained.exitCode().code();
                })
                .setParameterExceptionHandler((refused, arguments) -> {
                    CommandLine line = refused.getCommandLine();
                    line.getErr().println(line.getColorScheme().errorText(refused.getMessage()));
                    UnmatchedArgumentException.printSuggestions(refused, line.getErr());
                    line.getErr().println("See `" + line.getCommandSpec().qualifiedName() + " --help`.");
                    return ExitCode.USAGE.code();
                });
        versionEverywhere(astra);
        return astra;
    }

    private static List<Class<?>> commands(String... args) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return named.isEmpty() ? ALL : named;
    }

    private static void versionEverywhere(CommandLine command) {
        command.getSubcommands().values().forEach(subcommand -> {
            subcommand.getCommandSpec().versionProvider(new Versions());
            versionEverywhere(subcommand);
        });
    }
}
