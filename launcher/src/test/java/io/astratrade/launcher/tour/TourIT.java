package io.astratrade.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.launcher.faults.RunningPlatform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/** Makes the README's tour as it is written there, and by clients generated as docs/contracts.md says. */
class TourIT {
    private static final Document README = new Document(Path.of("..", "README.md"));
    private static final Document CONTRACTS = new Document(Path.of("..", "docs", "contracts.md"));
    private static final Path GENERATOR = Path.of("target", "tools", "openapi-generator-cli.jar");

    /** The README gives XP and rank a second to arrive, a loaded machine needs longer. */
    private static final String UNTIL_RANKED =
            "for i in $(seq 200); do curl -sS \"$API/gamification/leaderboards/xp/daily?around=me\" -H \"$AUTH\""
                    + " | grep -q rank\\\" && break; sleep 0.3; done";

    private static final String[] MADE_BY_A_CLIENT = {
        "filled at [0-9.]+", "equity [0-9.]+", "xp [1-9][0-9]*, rank [1-9]"
    };

    @TempDir
    static Path directory;

    private static RunningPlatform platform;
    private static String gateway;

    @BeforeAll
    static void up() {
        platform = RunningPlatform.up(directory.resolve("data"), Map.of());
        gateway = "http://127.0.0.1:" + platform.gatewayPort();
    }

    @AfterAll
    static void down() {
        platform.close();
    }

    @Execution(CONCURRENT)
    @Test
    void theReadmesTourEndsWithXpAndARank() throws IOException, InterruptedException {
        String commands = README.block("tour");
        assertThat(commands.lines()).as("ten lines").hasSize(10);
        assertThat(commands).contains("sleep 1\n");
        String output =
                Shell.run(directory, Map.of("API", gateway + "/api/v1"), commands.replace("sleep 1", UNTIL_RANKED));
        assertThat(output)
                .as("registered, bought, has a position, earned XP, has a rank")
                .contains("\"username\":\"nova")
                .contains("\"state\":\"filled\"")
                .contains("\"symbol\":\"BTC-USD\"")
                .containsPattern("\"xp\":[1-9]")
                .containsPattern("\"rank\":[1-9]")
                .doesNotContain("\"code\":");
    }

    @Execution(CONCURRENT)
    @Test
    void theTourOfMoneyEndsWithAPlanAndABook() throws IOException, InterruptedException {
        Path work = Files.createDirectory(directory.resolve("money"));
        String output = Shell.run(
                work,
                Map.of("API", gateway + "/api/v1"),
                README.block("tour").replace("NAME=nova", "NAME=vela") + README.block("money"));
        assertThat(output)
                .as("a card, a deposit, a balance, a trial, its entitlements, a line in the report")
                .contains("\"last4\":\"4242\"")
                .contains("\"available\":\"50.00\"")
                .contains("\"status\":\"trialing\"")
                .contains("trades_per_day")
                .containsPattern(",deposit,USD,50.00,50.00,provider:sandbox,")
                .doesNotContain("\"code\":");
    }

    @Execution(CONCURRENT)
    @Test
    void theGeneratedJavaClientMakesTheTour() throws IOException, InterruptedException {
        Path work = Files.createDirectory(directory.resolve("java"));
        Files.copy(GENERATOR, work.resolve(GENERATOR.getFileName()));
        Files.writeString(work.resolve("Tour.java"), CONTRACTS.block("client: Tour.java"));
        String output = Shell.run(work, java(), CONTRACTS.block("client: java"));
        assertThat(output).containsPattern(String.join("\\R", MADE_BY_A_CLIENT));
    }

    @Execution(CONCURRENT)
    @Test
    void theGeneratedTypeScriptClientMakesTheTour() throws IOException, InterruptedException {
        assumeTrue(Shell.finds("npm"), "no npm here: the TypeScript client is not tried");
        Path work = Files.createDirectory(directory.resolve("typescript"));
        Files.writeString(work.resolve("tour.mts"), CONTRACTS.block("client: tour.mts"));
        Map<String, String> environment = Map.of("API", gateway, "npm_config_prefer_offline", "true");
        String output = Shell.run(work, environment, CONTRACTS.block("client: typescript"));
        assertThat(output).containsPattern(String.join("\\R", MADE_BY_A_CLIENT));
    }

    /** This JDK, quick to start, and the libraries that the document names among others. */
    private static Map<String, String> java() {
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        return Map.of(
                "API",
                gateway,
                "PATH",
                bin + File.pathSeparator + System.getenv("PATH"),
                "CLASSPATH",
                System.getProperty("java.class.path"),
                "JDK_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }
}
