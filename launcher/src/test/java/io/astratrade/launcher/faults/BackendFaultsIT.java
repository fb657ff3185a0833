package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.postgres.PostgresServer;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.gamification.GamificationModule;
import io.astratrade.gateway.GatewayModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.trading.TradingModule;
import io.astratrade.user.UserModule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The backends fail under load while all services run; the platform must recover by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackendFaultsIT {
    /** Ten seconds, and as many for a machine that has other things to do. */
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private final PostgresServer postgres = TestServers.freshPostgres();
    private final RedisServer redis = TestServers.freshRedis();
    private ServiceHarness platform;
    private List<Trader> traders;

    @BeforeAll
    void start() {
        Map<String, String> settings =
                Map.of("auth.jwks", "", "gateway.rate_limit.enabled", "false", "trading.trades_per_day", "0");
        platform = ServiceHarness.start(
                settings,
                postgres.uri("astratrade", "postgres"),
                redis,
                new UserModule(),
                new TradingModule(),
                new GamificationModule(),
                new GatewayModule());
        Awaitility.await().until(() -> gateway().get("/health/ready").status() == 200);
        traders = IntStream.range(0, 4)
                .mapToObj(i -> new Trader("faulty" + i).register(gateway()))
                .toList();
    }

    @AfterAll
    void stop() {
        platform.close();
        postgres.close();
    }

    @Test
    void aRestartOfPostgresLosesAndDoublesNothing() throws InterruptedException {
        survive(postgres::restart);
    }

    @Test
    void aRestartOfRedisLosesAndDoublesNothing() throws InterruptedException {
        survive(redis::restart);
    }

    @Test
    void flushAllLosesAndDoublesNothing() throws InterruptedException {
        survive(this::flushAll);
    }

    private void survive(Runnable fault) throws InterruptedException {
        try (Load load = Load.of(traders)) {
            Load.untilAllTrade(traders);
            fault.run();
            Awaitility.await().atMost(RECOVERY).ignoreExceptions().until(this::takesOrders);
            Load.untilAllTrade(traders);
        }
        Books.reconcile(traders);
    }

    private boolean takesOrders() {
        int before = traders.get(0).acknowledged().size();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> traders.get(0).acknowledged().size() > before);
        return gateway().get("/health/ready").status() == 200;
    }

    private void flushAll() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(RedisServer.HOST, redis.port()));
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(3)).isEqualTo("+OK".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestHttp gateway() {
        return platform.http("gateway");
    }
}
