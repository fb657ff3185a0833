package io.astratrade.embedded.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.embedded.process.Processes;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.process.ServerStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedisServerIT {

    @TempDir
    Path directory;

    static Path[] binaries() {
        return new Path[] {RedisBinary.locate(), RedisBinary.embedded()};
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void appendedDataSurvivesARestartOnTheSamePort(Path binary) {
        try (RedisServer redis = RedisServer.start(binary, directory, 0, ServerOptions.persistent())) {
            int port = redis.port();
            RedisCli.send(redis, "SET kept 1");

            redis.restart();

            assertThat(redis.port()).isEqualTo(port);
            assertThat(RedisCli.send(redis, "GET kept")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void aKilledServerComesBackWithWhatItAppended(Path binary) {
        try (RedisServer redis = RedisServer.start(binary, directory, 0, ServerOptions.persistent())) {
            RedisCli.send(redis, "SET kept 2");

            redis.kill();
            assertThat(redis.isRunning()).isFalse();
            redis.restart();

            assertThat(RedisCli.send(redis, "GET kept")).isEqualTo("2");
        }
    }

    @Test
    void nothingIsEvictedAndEverythingAppended() {
        try (RedisServer redis = RedisServer.start(directory, 0)) {
            assertThat(RedisCli.send(redis, "CONFIG GET maxmemory-policy")).isEqualTo("maxmemory-policy noeviction");
            assertThat(RedisCli.send(redis, "CONFIG GET appendfsync")).isEqualTo("appendfsync everysec");
        }
    }

    @Test
    void stopLeavesNoProcess() {
        RedisServer redis = RedisServer.start(directory, 0);
        long pid = redis.pid();

        redis.stop();
        redis.stop();

        assertThat(Processes.runs(pid)).isFalse();
    }

    @Test
    void aTakenPortIsNamedWithTheServersOwnWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(RedisServer.HOST))) {
            assertThatThrownBy(() -> RedisServer.start(directory, taken.getLocalPort()))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("Redis ended before it was ready")
                    .hasMessageContaining("Address already in use");
        }
    }
}
