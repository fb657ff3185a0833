package io.astratrade.launcher.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.guard.BlockedThreadGuard;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends 20,000 mutated requests to the whole platform: none is a fault of ours, none gets an answer outside the rules, none holds
 * an event loop for 100 ms (the guard of blocked threads fails the class then).
 */
class MutatedRequestsIT {
    private static final Logger LOG = LoggerFactory.getLogger(MutatedRequestsIT.class);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);
    private static final int WARM_UP = 2_000;
    private static final int SHOWN = 25;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Map<String, String> SETTINGS =
            Map.of("gateway.rate_limit.enabled", "false", "auth.jwks", "", "vertx.blocked_after", "100ms");

    private static ServiceHarness platform;
    private static Vertx vertx;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void start() {
        platform = ServiceHarness.start(SETTINGS, Modules.all().toArray(ServiceModule[]::new));
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        platform.close();
        Await.result(vertx.close());
    }

    @Test
    void everyAnswerToAMutatedRequestKeepsTheRules() {
        FuzzUser user = new FuzzUser(platform.http("gateway"), "fuzzer");
        Await.result(new FuzzRun(vertx, user, MutatedRequestsIT::port, requests(WARM_UP)).run(), LIMIT);
        BlockedThreadGuard.warmedUp();
        FuzzRun run = new FuzzRun(vertx, user, MutatedRequestsIT::port, requests(REQUESTS));
        long begun = System.nanoTime();
        Await.result(run.run(), LIMIT);
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        LOG.info("{} mutated requests in {} s, by status: {}", REQUESTS, seconds, run.statuses());
        assertThat(run.complaints().stream().limit(SHOWN))
                .as("%d complaints, seed %d", run.complaints().size(), SEED)
                .isEmpty();
    }

    private List<MutatedRequest> requests(int count) {
        List<Specification> specifications =
                Modules.names().stream().map(MutatedRequestsIT::specification).toList();
        return Stream.generate(() -> specifications.get(random.nextInt(specifications.size())))
                .limit(count)
                .map(this::request)
                .toList();
    }

    private MutatedRequest request(Specification specification) {
        List<Operation> operations = specification.operations();
        RequestMutator mutator = new RequestMutator(new SampleValues(specification, random), random);
        return mutator.mutate(operations.get(random.nextInt(operations.size())));
    }

    private static Specification specification(String service) {
        return Specification.parse(
                service,
                platform.http(service).get("/openapi.yaml").succeeds(200).body());
    }

    private static int port(String service) {
        return platform.service(service).http().port();
    }
}
