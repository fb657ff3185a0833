package io.astratrade.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.embedded.postgres.PostgresServer;
import io.astratrade.embedded.postgres.Sql;
import io.astratrade.embedded.process.Processes;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.redis.RedisCli;
import io.astratrade.embedded.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OrphanProcessesIT {

    @TempDir
    Path root;

    @Test
    void serversOfAKilledJvmAreTakenOverWithTheirData() throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(root)) {
            child.kill();
            assertThat(Processes.runs(child.postgresPid()))
                    .as("survived its JVM")
                    .isTrue();
            assertThat(Processes.runs(child.redisPid())).as("survived its JVM").isTrue();

            try (EmbeddedBackends backends = EmbeddedBackends.start(root, 0, 0)) {
                assertThat(Processes.runs(child.postgresPid())).isFalse();
                assertThat(Processes.runs(child.redisPid())).isFalse();
                assertThat(Sql.value(backends.postgres(), "select id from kept"))
                        .isEqualTo("7");
                assertThat(RedisCli.send(backends.redis(), "GET kept")).isEqualTo("7");
            }
        }
    }

    @Test
    void aJvmThatForgetsToStopThemIsCleanedUpAfterByItsHook() throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(root)) {
            child.terminate();

            assertThat(Processes.runs(child.postgresPid())).isFalse();
            assertThat(Processes.runs(child.redisPid())).isFalse();
            assertThat(root.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTerminalsInterruptReachesNoServer() throws IOException {
        long ours = Processes.session(ProcessHandle.current().pid());
        try (RedisServer redis = RedisServer.start(root, 0, ServerOptions.throwAway())) {
            assertThat(Processes.session(redis.pid())).isEqualTo(redis.pid()).isNotEqualTo(ours);
        }
    }

    @Test
    void aRecycledPidIsNotTakenForAServer() throws IOException {
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> bystander.info().command().isPresent());
            Files.writeString(root.resolve("redis.pid"), bystander.pid() + "\n");
            Files.writeString(root.resolve("postmaster.pid"), bystander.pid() + "\n" + root + "\n");

            RedisServer.stopLeftover(root);
            PostgresServer.stopLeftover(root);

            assertThat(bystander.isAlive()).isTrue();
            assertThat(root.resolve("redis.pid")).doesNotExist();
            assertThat(root.resolve("postmaster.pid")).doesNotExist();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void aServerOfAnotherDirectoryIsLeftAlone() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        try (RedisServer redis = RedisServer.start(root.resolve("own"), 0, ServerOptions.throwAway())) {
            Files.writeString(elsewhere.resolve("redis.pid"), redis.pid() + "\n");

            RedisServer.stopLeftover(elsewhere);

            assertThat(redis.isRunning()).isTrue();
        }
    }
}
