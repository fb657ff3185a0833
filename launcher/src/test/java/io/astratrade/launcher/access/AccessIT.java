package io.astratrade.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.access.Operations.Operation;
import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestUser;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One rule for every operation of every contract, through the gateway: no token 401, not your role 403, not yours 404. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    @TempDir
    static Path directory;

    private RunningPlatform platform;
    private AccessProbe probe;

    @BeforeAll
    void somebodyOwnsSomething() {
        platform = RunningPlatform.up(directory.resolve("data"), Map.of("ASTRA_GATEWAY_RATE_LIMIT_ENABLED", "false"));
        probe = new AccessProbe(platform.gateway(), Operations.all());
        JsonObject order = new JsonObject()
                .put("symbol", "BTC-USD")
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", "0.05");
        JsonObject placed = probe.owner()
                .post("/api/v1/trading/orders", order)
                .succeeds(201)
                .json();
        probe.owns("order_id", placed.getString("id"));
        OwnersMoney.of(probe);
    }

    @AfterAll
    void down() {
        platform.close();
    }

    @ParameterizedTest
    @MethodSource("secured")
    void withoutATokenNobodyGetsIn(Operation operation) {
        probe.refusesWithoutAToken(operation);
    }

    @ParameterizedTest
    @MethodSource("restricted")
    void whoLacksTheRoleIsRefused(Operation operation) {
        probe.refusesWithoutTheRole(operation);
    }

    @ParameterizedTest
    @MethodSource("aboutAnObject")
    void whatIsAnothersIsNotThere(Operation operation) {
        probe.hidesWhatIsAnothers(operation);
    }

    @Test
    void anOperatorMakesTheFirstAdministrator() throws Exception {
        String data = directory.resolve("data").toString();
        TestUser account = new TestUser("chief");
        TestHttp chief = account.join(platform.gateway());
        chief.get("/api/v1/admin/users").refuses(403, "AUTH_FORBIDDEN");
        assertThat(done("users", "grant", "chief", "admin", "--data", data)).contains("chief is admin");
        TestTimeouts.eventually().until(() -> chief.get("/api/v1/users/me").status() == 401);
        TestHttp again = account.enter(platform.gateway());
        again.get("/api/v1/admin/users?query=own").succeeds(200);
        assertThat(done("users", "list", "--data", data)).contains("admin", "chief");
        done("users", "revoke", "chief", "--data", data);
        TestTimeouts.eventually().until(() -> again.get("/api/v1/admin/users").status() == 401);
        account.enter(platform.gateway()).get("/api/v1/admin/users").refuses(403, "AUTH_FORBIDDEN");
        assertThat(RunningPlatform.astra("users", "grant", "nobody", "admin", "--data", data)
                        .errors())
                .contains("There is no user 'nobody'");
    }

    private static String done(String... arguments) throws Exception {
        RunningPlatform.Ended ended = RunningPlatform.astra(arguments);
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        return ended.output();
    }

    static Stream<Operation> secured() {
        return Operations.all().stream().filter(operation -> !operation.open());
    }

    static Stream<Operation> restricted() {
        return secured().filter(operation -> !operation.roles().isEmpty());
    }

    static Stream<Operation> aboutAnObject() {
        return Operations.all().stream().filter(AccessProbe::aboutAnObject);
    }
}
