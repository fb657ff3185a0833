package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.access.Operations;
import io.astratrade.launcher.node.Modules;
import io.astratrade.testkit.TestHttp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any container of a deployed stack dies under load: the rest answers, it comes back, and the books add up at the end. */
@Tag("stack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackFaultsIT {
    /** A quarter of it on a machine that has nothing else to do. */
    private static final Duration RECOVERY = Duration.ofSeconds(120);

    private static final Duration PACE = Duration.ofMillis(650);
    private static final int TRADERS = 6;
    private static final List<String> EVERY_SERVICE = Stream.concat(
                    Modules.names().stream().flatMap(name -> Operations.read(name).stream()),
                    Stream.of("/health/ready"))
            .toList();

    private List<Trader> traders;
    /** Who looks, with limits that no order uses up. */
    private Trader watcher;

    @BeforeAll
    void register() {
        Awaitility.setDefaultPollInterval(Duration.ofSeconds(1));
        long run = System.currentTimeMillis();
        traders = IntStream.range(0, TRADERS)
                .mapToObj(i -> new Trader("stack" + i + "x" + run).register(Stack.gateway()))
                .toList();
        watcher = new Trader("watcher" + run).register(Stack.gateway());
    }

    static List<String> containers() {
        return Stream.concat(Modules.names().stream(), Stream.of("redis", "postgres"))
                .toList();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("containers")
    void aCrashIsSurvived(String service) throws InterruptedException {
        survive(service, () -> Stack.crash(service));
    }

    /** One of each kind, since the watchdog does not know what it starts: a service, the single writer, the edge's, both servers. */
    static List<String> kinds() {
        return List.of("financial", "trading", "gateway", "redis", "postgres");
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("kinds")
    void dockerKillIsSurvived(String service) throws InterruptedException {
        survive(service, () -> Stack.kill(service));
    }

    @Order(3)
    @Test
    void noAcknowledgedOrderIsLostAndNoXpCountsTwice() {
        Awaitility.setDefaultPollInterval(Duration.ofSeconds(4));
        traders.forEach(trader -> trader.stayLoggedIn(Stack.gateway()));
        assertThat(traders)
                .allSatisfy(trader -> assertThat(trader.acknowledged()).isNotEmpty());
        Books.reconcile(traders);
        int orders = traders.stream()
                .mapToInt(trader -> trader.acknowledged().size())
                .sum();
        System.out.println("books of " + orders + " acknowledged orders add up: 0 lost, 0 XP doubled");
    }

    private void survive(String service, Runnable fault) throws InterruptedException {
        traders.forEach(trader -> trader.stayLoggedIn(Stack.gateway()));
        watcher.stayLoggedIn(Stack.gateway());
        try (Load load = Load.of(traders, PACE)) {
            TimeUnit.SECONDS.sleep(2);
            fault.run();
            theRestAnswers(service);
            Awaitility.await()
                    .atMost(RECOVERY)
                    .ignoreExceptions()
                    .until(() -> takesOrders()
                            && everyServiceAnswers()
                            && !Stack.containers(service).isEmpty());
            TimeUnit.SECONDS.sleep(2);
        }
    }

    /** Which requests need neither the service nor, for a server, what it holds. */
    private void theRestAnswers(String service) throws InterruptedException {
        TestHttp http = watcher.http();
        switch (service) {
            case "trading" -> answers(http, "/api/v1/users/me");
            case "gateway" -> assertThat(Stack.containers("trading")).isNotEmpty();
            case "redis", "postgres" -> answers(http, "/health/live");
            default -> answers(http, "/api/v1/trading/account");
        }
    }

    private boolean everyServiceAnswers() {
        TestHttp http = watcher.http();
        return EVERY_SERVICE.stream().allMatch(path -> http.get(path).status() == 200);
    }

    /** At once, or at the second or third look on a machine that stood still; a service that died takes longer to return. */
    private static void answers(TestHttp http, String path) throws InterruptedException {
        int status = http.get(path).status();
        for (int look = 2; look <= 3 && status != 200; look++) {
            TimeUnit.MILLISECONDS.sleep(500);
            status = http.get(path).status();
        }
        assertThat(status).as(path).isEqualTo(200);
    }

    private boolean takesOrders() {
        int before = traders.get(0).acknowledged().size();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> traders.get(0).acknowledged().size() > before);
        return Stack.gateway().get("/health/ready").status() == 200;
    }
}
