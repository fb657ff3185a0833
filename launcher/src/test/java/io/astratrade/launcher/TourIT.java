package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.faults.RunningPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tour of the README as it is written there. */
class TourIT {
    private static final Pattern TOUR = Pattern.compile("<!-- tour:.*?-->\\s*```sh\\n(.*?)```", Pattern.DOTALL);

    /** The README gives XP and rank a second to arrive, a loaded machine needs longer. */
    private static final String UNTIL_RANKED =
            "for i in $(seq 200); do curl -sS \"$API/gamification/leaderboards/xp/daily?around=me\" -H \"$AUTH\""
                    + " | grep -q rank\\\" && break; sleep 0.3; done";

    @TempDir
    Path directory;

    @Test
    void theReadmesTourEndsWithXpAndARank() throws IOException, InterruptedException {
        try (RunningPlatform platform = RunningPlatform.up(directory.resolve("data"), Map.of())) {
            String output = run(
                    tour().replace("sleep 1", UNTIL_RANKED), "http://127.0.0.1:" + platform.gatewayPort() + "/api/v1");
            assertThat(output)
                    .as("registered, bought, has a position, earned XP, has a rank")
                    .contains("\"username\":\"nova")
                    .contains("\"state\":\"filled\"")
                    .contains("\"symbol\":\"BTC-USD\"")
                    .containsPattern("\"xp\":[1-9]")
                    .contains("\"rank\":1")
                    .doesNotContain("\"code\":");
        }
    }

    private static String tour() throws IOException {
        Matcher matcher = TOUR.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(matcher.find()).as("README.md has its tour").isTrue();
        String commands = matcher.group(1);
        assertThat(commands.lines()).as("ten lines").hasSize(10);
        assertThat(commands).contains("sleep 1\n");
        return commands;
    }

    private static String run(String commands, String api) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", commands).redirectErrorStream(true);
        builder.environment().put("API", api);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
