package io.astratrade.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astratrade.embedded.directory.DataDirectoryInUseException;
import io.astratrade.embedded.directory.DataDirectoryLock;
import io.astratrade.embedded.process.ServerStartException;
import io.astratrade.embedded.redis.RedisServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBackendsIT {

    @TempDir
    Path root;

    @Test
    void aSecondStartOnTheSameDataSaysWhoHasIt() throws IOException {
        try (EmbeddedBackends backends = EmbeddedBackends.start(root, 0, 0)) {
            DataDirectoryInUseException here =
                    catchThrowableOfType(DataDirectoryInUseException.class, () -> EmbeddedBackends.start(root, 0, 0));
            assertThat(here.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(here.path()).isEqualTo(root.toRealPath());

            try (ChildJvm other = ChildJvm.start(root)) {
                assertThat(other.firstLine())
                        .contains(root.toRealPath().toString())
                        .contains("in use by process " + ProcessHandle.current().pid());
            }
            assertThat(backends.postgres().isRunning() && backends.redis().isRunning())
                    .isTrue();
        }
        DataDirectoryLock.acquire(root).close();
    }

    @Test
    void aFailedStartLeavesNothingBehind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(RedisServer.HOST))) {
            assertThatThrownBy(() -> EmbeddedBackends.start(root, 0, taken.getLocalPort()))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("Redis");
        }
        assertThat(root.resolve("postgres").resolve("PG_VERSION")).exists();
        assertThat(root.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
        DataDirectoryLock.acquire(root).close();
    }
}
