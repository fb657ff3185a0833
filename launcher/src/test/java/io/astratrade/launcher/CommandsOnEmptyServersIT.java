package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.testkit.TestServers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say that look at servers on which nothing has ever run. */
class CommandsOnEmptyServersIT {
    private static final String JAVAS_OWN = "(?s).*(Exception|java\\.|io\\.astratrade|io\\.vertx|\\bnull\\b|\\tat ).*";

    private static RedisServer redis;
    private static String database;

    @TempDir
    Path data;

    @BeforeAll
    static void start() {
        redis = TestServers.freshRedis();
        database = TestServers.freshDatabase();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status                                                                                         | 7 |
            events groups                                                                                  | 0 |
            events tail astra.user.userregistered.v1                                                       | 0 |
            events dead gamification_xp_processors                                                         | 0 |
            events redrive gamification_xp_processors                                                      | 0 |
            events forget nobody astra.user.userregistered.v1                                              | 1 | has no stray group
            events replay astra.trading.tradeexecuted.v1 --group gamification_xp_processors                | 6 | astra migrate
            events replay astra.trading.tradeexecuted.v1 --group gamification_xp_processors --from 1 --to 0 | 6 | astra migrate
            users list                                                                                     | 6 | astra migrate
            users revoke nova                                                                              | 6 | astra migrate
            users grant nova admin                                                                         | 6 | astra migrate
            users announce                                                                                 | 6 | astra migrate
            """)
    void nothingThereIsSaidInWords(String line, int code, String said) {
        StringWriter errors = new StringWriter();
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of(
                "--data", data.toString(), "--set", "redis.uri=" + redis.uri(), "--set", "database.uri=" + database));
        assertThat(execute(errors, words)).as(errors.toString()).isEqualTo(code);
        assertThat(errors.toString()).doesNotMatch(JAVAS_OWN).contains(said == null ? "" : said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"pid": 1
            {"pid": 1}
            [1]
            """)
    void aRuntimeFileThatIsDamagedIsNamed(String content) throws Exception {
        Path file = Files.writeString(data.resolve("runtime.json"), content);
        StringWriter errors = new StringWriter();
        assertThat(execute(errors, List.of("status", "--data", data.toString())))
                .isEqualTo(ExitCode.FAILED.code());
        assertThat(errors.toString()).contains(file.toString()).doesNotMatch(JAVAS_OWN);
    }

    @Test
    void aRuntimeFileOfAPlatformThatWasKilledSaysWhatToDo() throws Exception {
        Files.writeString(
                data.resolve("runtime.json"),
                "{\"redis\":\"redis://127.0.0.1:1\",\"postgres\":\"postgresql://127.0.0.1:1/astratrade\"}");
        StringWriter errors = new StringWriter();
        assertThat(execute(errors, List.of("events", "groups", "--data", data.toString())))
                .isEqualTo(ExitCode.BACKEND_UNREACHABLE.code());
        assertThat(errors.toString()).contains("astra up").doesNotMatch(JAVAS_OWN);
    }

    private static int execute(StringWriter errors, List<String> words) {
        String[] line = words.toArray(String[]::new);
        return Astra.commandLine(line).setErr(new PrintWriter(errors, true)).execute(line);
    }
}
