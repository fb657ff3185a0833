package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.launcher.faults.RunningPlatform.Ended;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.testkit.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StartFailuresIT {
    @Test
    void aPortThatIsInUseIsNamedWithWhatToDo() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            Ended run = RunningPlatform.astra(
                    "run", "gateway", "--set", "gateway.port=" + port, "--set", "redis.uri=" + TestServers.redisUri());
            assertThat(run.exitCode()).as(run.errors()).isEqualTo(ExitCode.START_FAILED.code());
            assertThat(run.errors()).contains("Port " + port + ", where gateway is to listen", "--port-base");
        }
    }

    @Test
    void whoIsWaitedForIsSaidSoonAndAtTheEndWhoDidNotCome() throws IOException, InterruptedException {
        Ended run = RunningPlatform.astra(
                "run",
                "user",
                "--wait=3",
                "--set=redis.uri=redis://127.0.0.1:1",
                "--set=database.uri=postgresql://127.0.0.1:2/x");
        assertThat(run.output()).contains("Waiting for Redis at 127.0.0.1:1 and PostgreSQL at 127.0.0.1:2 until 2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BACKEND_UNREACHABLE.code());
        assertThat(run.errors())
                .contains("Redis at 127.0.0.1:1 and PostgreSQL at 127.0.0.1:2 did not answer within 3 s")
                .contains("astra config show");
    }
}
