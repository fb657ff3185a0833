package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.terminal.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Every argument of every command, given what it cannot be: refused in words for people, and nothing is done. */
class JunkArgumentsTest {
    private static final String JAVAS_OWN =
            "(?s).*(For input string|Exception|No enum constant|java\\.|io\\.astratrade|\\bnull\\b|<String|\\tat ).*";

    private static final List<String> JUNK = List.of(
            "",
            " ",
            "x y",
            "-1",
            "0",
            "65536",
            "99999999999999999999",
            "1.5",
            "1,5",
            "1e3",
            "0x10",
            "\u0661\u0662",
            "\u0131",
            "=",
            "=x",
            "x=",
            "a=b=c",
            "nil",
            "../..",
            "@/etc/hostname",
            "\0",
            "\ud83d\udca9",
            "2026-02-30T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z");

    /** What is right for each required argument, by its label in the help. */
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("SET", "trading"),
            Map.entry("PORT", "8000"),
            Map.entry("GROUP", "gamification_xp_processors"),
            Map.entry("STREAM", "astra.trading.tradeexecuted.v1"),
            Map.entry("NAME", "nova"),
            Map.entry("ROLE", "admin"),
            Map.entry("FROM", "world"),
            Map.entry("TO", "platform:rewards"),
            Map.entry("CURRENCY", "USD"),
            Map.entry("AMOUNT", "1.00"),
            Map.entry("TEXT", "a reason"));

    /** Ends every command before its work: whatever arguments are fine, this setting is not. */
    private static final List<String> NO_WORK = List.of("--set", "no.such.key=1");

    /** An argument of a command. */
    record Argument(CommandSpec command, ArgSpec spec) {
        @Override
        public String toString() {
            return command.qualifiedName() + " " + label(spec);
        }

        /** The command line with this value for the argument. */
        List<String> with(String value) {
            List<String> line = new ArrayList<>(words(command));
            if (command.findOption("--set") != null) {
                line.addAll(NO_WORK);
            }
            command.requiredArgs().stream()
                    .filter(required -> !label(required).equals(label(spec)))
                    .forEach(required -> line.addAll(given(required, right(required))));
            line.addAll(given(spec, value));
            return line;
        }

        private static List<String> given(ArgSpec spec, String value) {
            return spec instanceof OptionSpec option ? List.of(option.longestName() + "=" + value) : List.of(value);
        }

        private static String right(ArgSpec spec) {
            assertThat(RIGHT)
                    .as("a right value for an argument with this label")
                    .containsKey(spec.paramLabel());
            return RIGHT.get(spec.paramLabel());
        }
    }

    static Stream<Argument> arguments() {
        return commands(Astra.commandLine()).map(CommandLine::getCommandSpec).flatMap(command -> command.args().stream()
                .filter(spec -> spec instanceof PositionalParamSpec || !((OptionSpec) spec).help())
                .filter(spec -> spec.arity().max() > 0)
                .map(spec -> new Argument(command, spec)));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void junkIsRefusedInWordsForPeople(Argument argument) {
        List<String> complaints = new ArrayList<>();
        boolean taken = false;
        for (String junk : JUNK) {
            List<String> line = argument.with(junk);
            boolean parsed = parses(line);
            if (!parsed || !taken) {
                complaints.addAll(complaints(line));
            }
            taken |= parsed;
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void anOptionWithoutItsValueIsUsage(Argument argument) {
        if (argument.spec() instanceof OptionSpec option) {
            List<String> line = new ArrayList<>(words(argument.command()));
            line.add(option.longestName());
            assertThat(complaints(line)).isEmpty();
        }
    }

    @Test
    void everyCommandRefusesAnOptionThatItDoesNotHave() {
        assertThat(commands(Astra.commandLine())
                        .filter(command -> !command.getCommandName().equals("generate-completion")) // picocli's own
                        .flatMap(command -> {
                            List<String> line = new ArrayList<>(words(command.getCommandSpec()));
                            line.add("--no-such-option=1");
                            return complaints(line).stream();
                        }))
                .isEmpty();
    }

    /** Texts and paths can be anything; what a command does with one it does with others. */
    private static boolean parses(List<String> line) {
        try {
            Astra.commandLine(line.toArray(String[]::new)).parseArgs(line.toArray(String[]::new));
            return true;
        } catch (ParameterException refused) {
            return false;
        }
    }

    private static List<String> complaints(List<String> line) {
        StringWriter errors = new StringWriter();
        int code = Astra.commandLine(line.toArray(String[]::new))
                .setErr(new PrintWriter(errors, true))
                .execute(line.toArray(String[]::new));
        List<String> complaints = new ArrayList<>();
        if (code != ExitCode.USAGE.code() && code != ExitCode.CONFIGURATION.code()) {
            complaints.add(line + " ended with " + code);
        }
        if (errors.toString().matches(JAVAS_OWN) || !errors.toString().contains("See `astra ")) {
            complaints.add(line + " is answered with: " + errors);
        }
        return complaints;
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(JunkArgumentsTest::commands));
    }

    /** The words that name a command, without the program's. */
    private static List<String> words(CommandSpec command) {
        List<String> words = List.of(command.qualifiedName().split(" "));
        return words.subList(1, words.size());
    }

    private static String label(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
