package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.terminal.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says to wrong input: which part is wrong, with the exit code of its kind. */
class UsageTest {
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runn                                       | Did you mean
            run                                        | Missing required parameter: 'SET'
            run nope                                   | There is no verticle set 'nope'
            run trading --instances nope=2             | --instances nope=2
            run trading --instances trading=0          | must be at least 1
            run trading --instances trading=x          | expected is a whole number, not 'x'
            run trading --wait soon                    | expected is a whole number, not 'soon'
            health 99999                               | a port is from 1 to 65535
            health eighty                              | expected is a whole number, not 'eighty'
            events dead leaderboard_updaters -n many   | expected is a whole number, not 'many'
            up --port-base 99999                       | --port-base must be from 1
            events tail no.such.stream                 | there is no stream 'no.such.stream'
            events dead nobody                         | there is no consumer group 'nobody'
            events forget retired_group                | Missing required parameter: 'STREAM'
            events dead leaderboard_updaters -n 0      | must be at least 1
            events replay astra.user.userregistered.v1 | Missing required option: '--group=GROUP'
            """)
    void wrongUsageIsTwo(String arguments, String said) {
        assertThat(exitCode(arguments)).isEqualTo(ExitCode.USAGE.code());
        assertThat(errors.toString()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "generate-completion"})
    void whatSpeaksOfAllCommandsKnowsThemAll(String argument) {
        assertThat(exitCode(argument)).isEqualTo(ExitCode.OK.code());
        assertThat(output.toString())
                .contains(
                        "up", "run", "migrate", "list", "status", "events", "config", "health", "generate-completion");
    }

    @Test
    void allConfigurationErrorsComeAtOnceAndThoseOfAllServicesOnlyOnce() {
        int code = exitCode("config check --set database.pool_size=0 --set trading.port=x --set http.idle_timeout=soon"
                + " --set gateway.deadline=soon --set redis.uri=nonsense");
        assertThat(code).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(errors.toString())
                .contains(
                        "trading.port: a whole number from 0 to 65535, not 'x' (from --set)",
                        "gateway.deadline: a duration like",
                        "redis.uri: a URI like redis://host:6379, not 'nonsense'")
                .contains("database.pool_size: a whole number from 1 to 1000, not '0'")
                .containsOnlyOnce("http.idle_timeout: a duration like 250ms, 5s, 10m, 24h or 30d, not 'soon'");
    }

    @Test
    void aSettingThatIsNotThereIsRefused() {
        assertThat(exitCode("config check --set no.such.key=1")).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(errors.toString()).contains("--set no.such.key").doesNotContain("did you mean");
    }

    @Test
    void aLimitOfOnesOwnIsTakenAndRefusedForWhatNoLimitHas() {
        String own = " --set gateway.rate_limit.limits.mine.";
        String limit = own + "key=user" + own + "rate=5" + own + "window=1m";
        assertThat(exitCode("config check" + limit)).isEqualTo(ExitCode.OK.code());
        assertThat(exitCode("config check" + limit + own + "paht=/api")).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(errors.toString()).contains("gateway.rate_limit.limits.mine.paht");
    }

    @Test
    void aSettingThatIsMisspeltIsRefusedWithTheNearest() {
        assertThat(exitCode("config check --set tradng.shard=1")).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(errors.toString()).contains("--set tradng.shard", "did you mean trading.shards?");
    }

    @Test
    void aSettingOfADirectoryThatIsMisspeltIsRefusedWithItsFileAndTheNearest() throws Exception {
        Path file = Files.writeString(directory.resolve("own.yaml"), "trading:\n  shrads: 1\n  port: 8001\n");
        assertThat(exitCode("config check --conf " + directory)).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(errors.toString())
                .contains(file + " trading.shrads", "did you mean trading.shards?")
                .doesNotContain("trading.port");
    }

    @Test
    void aDirectoryThatIsNotThereAndAFileThatIsNoYamlAreNamed() throws Exception {
        Path nowhere = directory.resolve("nowhere");
        assertThat(exitCode("config check --conf " + nowhere)).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(errors.toString()).contains(nowhere.toString());

        Files.writeString(directory.resolve("broken.yaml"), "a: [1\n");
        assertThat(exitCode("config check --conf " + directory)).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(errors.toString()).contains("broken.yaml line 1");
    }

    @Test
    void redisThatIsNotThereIsFive() {
        assertThat(exitCode("status --data " + directory + " --set redis.uri=redis://127.0.0.1:1"))
                .isEqualTo(ExitCode.BACKEND_UNREACHABLE.code());
        assertThat(errors.toString()).contains("Redis does not answer");
    }

    private int exitCode(String arguments) {
        String[] words = arguments.split(" ");
        return Astra.commandLine(words)
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(words);
    }
}
