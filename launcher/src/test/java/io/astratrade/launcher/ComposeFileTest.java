package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.astratrade.launcher.node.Modules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads docker-compose.yml as Docker does; skipped where `docker compose` is not installed. `deploy.sh test` runs it, too. */
class ComposeFileTest {
    @TempDir
    Path clone;

    @BeforeAll
    static void needsDockerCompose() throws Exception {
        assumeTrue(installed(), "docker compose is not installed");
    }

    @BeforeEach
    void onlyTheFile() throws IOException {
        Files.copy(Path.of("../docker-compose.yml"), clone.resolve("docker-compose.yml"));
    }

    @Test
    void itIsValidBeforeAnythingIsConfigured() throws Exception {
        Run run = compose(clone, "--profile", "*", "config", "--quiet");
        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theSettingsOfStackEnvReachEveryService() throws Exception {
        Files.createDirectories(clone.resolve("conf"));
        Files.writeString(clone.resolve("conf/stack.env"), "ASTRA_HTTP_IDLE_TIMEOUT=77s\n");
        String services = compose(clone, "config").output();
        assertThat(services.split("ASTRA_HTTP_IDLE_TIMEOUT: 77s", -1).length - 1)
                .isGreaterThanOrEqualTo(Modules.all().size());
    }

    private static boolean installed() throws InterruptedException {
        try {
            return compose(Path.of("."), "version").exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run compose(Path directory, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("docker", "compose").redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ASTRA_") || name.startsWith("COMPOSE_"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private record Run(int exitCode, String output) {}
}
